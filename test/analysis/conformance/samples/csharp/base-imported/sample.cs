using Guichet.Reglages;

namespace Guichet.Clients;

public class UnitesLegales
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Task<string> LireAsync(string siren) =>
        _http.GetStringAsync($"{Adresses.Entreprise}/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
}
