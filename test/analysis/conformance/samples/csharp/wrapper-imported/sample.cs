using Guichet.Http;

namespace Guichet;

public class UnitesLegales
{
    public Task<string> LireAsync(string siren) => Entreprise.DemanderAsync($"/v4/insee/sirene/unites_legales/{siren}");
}
