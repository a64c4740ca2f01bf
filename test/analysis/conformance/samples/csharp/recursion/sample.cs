public class UnitesLegales
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren, int essais = 3)
    {
        var reponse = await _http.GetAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
        if ((int)reponse.StatusCode == 503 && essais > 0)
            return await LireAsync(siren, essais - 1);
        return await reponse.Content.ReadAsStringAsync();
    }
}
