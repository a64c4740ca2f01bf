using System.Web;

public class UnitesLegales
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        var uri = new UriBuilder($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}");
        var query = HttpUtility.ParseQueryString(uri.Query); // @url
        query["context"] = "Aides publiques";
        query["recipient"] = "13002526500013";
        uri.Query = query.ToString();
        using var reponse = await _http.GetAsync(uri.Uri);
        return await reponse.Content.ReadAsStringAsync();
    }
}
