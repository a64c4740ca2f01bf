using Microsoft.Extensions.Configuration;

public class UnitesLegales
{
    private readonly HttpClient _http = new();

    public UnitesLegales(IConfiguration configuration)
    {
        _http.Timeout = TimeSpan.FromSeconds(configuration.GetValue<int>("Entreprise:Delai"));
    }

    public Task<string> LireAsync(string siren) =>
        _http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
}
