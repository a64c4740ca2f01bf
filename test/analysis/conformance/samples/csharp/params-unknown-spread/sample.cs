using Microsoft.AspNetCore.WebUtilities;

public class Entreprise
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren, IDictionary<string, string?> autres)
    {
        var parametres = new Dictionary<string, string?>(autres);
        parametres["context"] = "Aides publiques";
        return await _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", parametres));
    }
}
