using Microsoft.AspNetCore.WebUtilities;

public static class Entreprise
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public static Task<string> UniteLegale(string siren) => Demander($"/v4/insee/sirene/unites_legales/{siren}");

    public static Task<string> Etablissement(string siret) => Demander($"/v4/insee/sirene/etablissements/{siret}");

    private static Task<string> Demander(string chemin)
    {
        var parametres = new Dictionary<string, string?> { ["context"] = "Aides", ["recipient"] = "13002526500013" }; // @map
        return Http.GetStringAsync(QueryHelpers.AddQueryString("https://entreprise.api.gouv.fr" + chemin, parametres));
    }
}
