using Microsoft.AspNetCore.WebUtilities;

public class Entreprise
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://entreprise.api.gouv.fr"), Timeout = TimeSpan.FromSeconds(5) };

    public Task<string> UniteLegaleAsync(string siren, string dossier) =>
        GetAsync($"/v4/insee/sirene/unites_legales/{siren}", new() { ["object"] = dossier });

    private Task<string> GetAsync(string chemin, Dictionary<string, string?> parametres)
    {
        parametres["context"] = "Aides publiques";
        parametres["recipient"] = "13002526500013";
        return _http.GetStringAsync(QueryHelpers.AddQueryString(chemin, parametres));
    }
}
