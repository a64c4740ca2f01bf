using Microsoft.AspNetCore.WebUtilities;

public class Etablissements
{
    private const string Adresse = "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{0}";
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siret)
    {
        var parametres = new Dictionary<string, string?>
        {
            ["context"] = "Marchés publics",
            ["recipient"] = "13002526500013",
            ["object"] = "Marché 2026-0042",
        };
        var adresse = QueryHelpers.AddQueryString(string.Format(Adresse, siret), parametres);
        return await _http.GetStringAsync(adresse);
    }
}
