public class UnitesLegales
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        var contenu = new FormUrlEncodedContent(new Dictionary<string, string> { ["context"] = "Aides", ["recipient"] = "13002526500013" }); // @map
        var query = await contenu.ReadAsStringAsync();
        return await _http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?{query}");
    }
}
