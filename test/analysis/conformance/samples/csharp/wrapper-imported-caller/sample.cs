namespace Guichet;

public class UnitesLegales
{
    public Task<string> LireAsync(string siren) =>
        Http.Entreprise.DemanderAsync($"/v4/insee/sirene/unites_legales/{siren}",
            new Dictionary<string, string?> { ["context"] = "Aides", ["recipient"] = "13002526500013" }); // @map
}
