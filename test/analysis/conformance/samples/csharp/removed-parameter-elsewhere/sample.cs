public class Comparaison
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        await _http.GetStringAsync($"https://api.exemple.fr/entreprises/{siren}?error_format=json_api&non_diffusables=true");
        return await _http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
    }
}
