using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

public class UnitesLegales(ILogger<UnitesLegales> journal)
{
    public async Task<string> LireAsync(string siren)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "eyJhbGci…"); // @value
        return await http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
    }
}
