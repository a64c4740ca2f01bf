using Microsoft.AspNetCore.WebUtilities;

public abstract class Ressource
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    protected abstract Dictionary<string, string?> Parametres();

    protected Task<string> DemanderAsync(string chemin) =>
        _http.GetStringAsync(QueryHelpers.AddQueryString("https://entreprise.api.gouv.fr" + chemin, Parametres()));
}

public class UnitesLegales : Ressource
{
    protected override Dictionary<string, string?> Parametres() => new() { ["context"] = "Aides", ["object"] = "Dossier" }; // @map

    public Task<string> LireAsync(string siren) => DemanderAsync($"/v4/insee/sirene/unites_legales/{siren}");
}
