using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

public class UnitesLegales(ILogger<UnitesLegales> journal)
{
    public async Task<string> LireAsync(string siren)
    {
        var jeton = Environment.GetEnvironmentVariable("API_ENTREPRISE_TOKEN");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jeton);
        journal.LogDebug("Appel de {Siren} avec {Jeton}", siren, jeton); // @value
        return await http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
    }
}
