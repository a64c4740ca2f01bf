public class UnitesLegales
{
    private readonly HttpClient _http = new()
    {
        BaseAddress = new Uri("https://entreprise.api.gouv.fr:443/"),
        Timeout = TimeSpan.FromSeconds(5),
    };

    public Task<string> LireAsync(string siren) =>
        _http.GetStringAsync($"/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
}
