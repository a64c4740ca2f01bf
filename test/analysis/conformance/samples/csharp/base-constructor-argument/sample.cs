using Microsoft.AspNetCore.WebUtilities;

public class Entreprise
{
    private readonly string _base;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Entreprise(string adresse) => _base = adresse;

    public Task<string> UniteLegaleAsync(string siren) =>
        _http.GetStringAsync(QueryHelpers.AddQueryString($"{_base}/v4/insee/sirene/unites_legales/{siren}",
            new Dictionary<string, string?> { ["context"] = "Aides", ["object"] = "Dossier" })); // @map
}

public static class Application
{
    public static readonly Entreprise Production = new("https://entreprise.api.gouv.fr");
}
