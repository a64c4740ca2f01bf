public class Entreprises
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Task<string> LireAsync(string siren) =>
        _http.GetStringAsync($"https://entreprise.api.gouv.fr/v2/entreprises/{siren}?context=Aides&recipient=13002526500013&object=Dossier"); // @path
}
