using Microsoft.AspNetCore.WebUtilities;

public class Entreprise
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        var parametres = new Dictionary<string, string?>(Commun);
        foreach (var paire in new Dictionary<string, string?> { ["object"] = "Dossier 2026-0042" })
            parametres[paire.Key] = paire.Value;
        return await _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", parametres));
    }

    private static readonly Dictionary<string, string?> Commun = new() { ["context"] = "Aides publiques", ["recipient"] = "13002526500013" };
}
