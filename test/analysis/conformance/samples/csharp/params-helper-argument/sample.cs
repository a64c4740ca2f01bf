using Microsoft.AspNetCore.WebUtilities;

public class Entreprise
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Task<string> UniteLegaleAsync(string siren) =>
        _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", Tracabilite("Dossier d’aide")));

    public Task<string> EtablissementAsync(string siret) =>
        _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}", Tracabilite(objet: "Marché 42")));

    private static Dictionary<string, string?> Tracabilite(string objet) => new()
    {
        ["context"] = "Aides publiques",
        ["recipient"] = "13002526500013",
        ["object"] = objet,
    };
}
