using Microsoft.AspNetCore.WebUtilities;

public class UnitesLegales
{
    private readonly string _base = Environment.GetEnvironmentVariable("API_ENTREPRISE_URL")!;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Task<string> LireAsync(string siren)
    {
        var parametres = new Dictionary<string, string?> { ["context"] = "Aides", ["recipient"] = "13002526500013" }; // @map
        return _http.GetStringAsync(QueryHelpers.AddQueryString(_base + "/v4/insee/sirene/unites_legales/" + siren, parametres));
    }
}
