using Microsoft.AspNetCore.WebUtilities;

public class Entreprise
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        var parametres = new Dictionary<string, string?>();
        parametres["context"] = "Aides publiques";
        parametres.Add("recipient", "13002526500013");
        parametres["object"] = "Dossier 2026-0042";
        return await _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", parametres));
    }
}
