public class Sirene
{
    private readonly HttpClient _http = new()
    {
        BaseAddress = new Uri("https://entreprise.api.gouv.fr/v4/insee/sirene/"),
        Timeout = TimeSpan.FromSeconds(5),
    };

    public Task<string> UniteLegaleAsync(string siren) =>
        _http.GetStringAsync($"unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
}
