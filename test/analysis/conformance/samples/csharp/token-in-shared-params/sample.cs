using Microsoft.AspNetCore.WebUtilities;

public class Entreprise
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Task<string> UniteLegaleAsync(string siren) =>
        _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", Parametres()));

    public Task<string> EtablissementAsync(string siret) =>
        _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}", Parametres()));

    private static Dictionary<string, string?> Parametres() => new()
    {
        ["token"] = Environment.GetEnvironmentVariable("JETON"), // @key
        ["context"] = "Aides publiques",
        ["recipient"] = "13002526500013",
        ["object"] = "Dossier",
    };
}
