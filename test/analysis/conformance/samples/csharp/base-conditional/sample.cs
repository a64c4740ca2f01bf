using Microsoft.AspNetCore.WebUtilities;

public class UnitesLegales(bool estEnProduction)
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        var adresse = estEnProduction ? "https://entreprise.api.gouv.fr" : "https://staging.entreprise.api.gouv.fr";
        return await _http.GetStringAsync(QueryHelpers.AddQueryString($"{adresse}/v4/insee/sirene/unites_legales/{siren}", new Dictionary<string, string?> // @map
        {
            { "context", "Aides publiques" },
            { "recipient", "13002526500013" },
        }));
    }
}
