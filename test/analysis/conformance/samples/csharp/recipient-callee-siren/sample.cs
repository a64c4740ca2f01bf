using Microsoft.AspNetCore.WebUtilities;

public class Entreprise
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siret)
    {
        var parametres = new Dictionary<string, string?>
        {
            ["context"] = "Aides publiques",
            ["recipient"] = siret, // @key
            ["object"] = "Dossier 2026-0042",
        };
        return await _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siret.Substring(0, 9)}", parametres));
    }
}
