using Microsoft.AspNetCore.WebUtilities;

public class Fiche
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<(string, string)> LireAsync(string siren, string siret)
    {
        var unite = await _http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
        var parametres = new Dictionary<string, string?> { ["recipient"] = "13002526500013", ["object"] = "Dossier" }; // @map
        var etablissement = await _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}", parametres));
        return (unite, etablissement);
    }
}
