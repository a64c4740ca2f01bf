public class UnitesLegales(string destinataire)
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        var adresse = $"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient={destinataire}"; // @url
        using var reponse = await _http.GetAsync(adresse);
        return await reponse.Content.ReadAsStringAsync();
    }
}
