public class UnitesLegales
{
    private static readonly string Base = Environment.GetEnvironmentVariable("API_ENTREPRISE_URL") ?? "https://entreprise.api.gouv.fr";
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Task<string> LireAsync(string siren) =>
        _http.GetStringAsync($"{Base}/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
}
