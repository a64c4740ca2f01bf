public class UnitesLegales
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<HttpResponseMessage> LireAsync(string siren)
    {
        var requete = new HttpRequestMessage(HttpMethod.Get, $"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}");
        requete.Headers.Add("context", "Aides publiques"); // @map
        requete.Headers.Add("recipient", "13002526500013");
        requete.Headers.Add("object", "Dossier 2026-0042");
        return await _http.SendAsync(requete);
    }
}
