public class Comparaison
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<(string, string)> LireAsync(string siren)
    {
        var ici = await _http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
        var ailleurs = await _http.GetStringAsync($"https://api.exemple.fr/v2/entreprises/{siren}");
        return (ici, ailleurs);
    }
}
