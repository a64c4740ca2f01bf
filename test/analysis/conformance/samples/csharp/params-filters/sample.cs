using Microsoft.AspNetCore.WebUtilities;

public class Entreprise
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        return await _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", new Dictionary<string, string?> { ["page"] = "1", ["per_page"] = "20" })); // @map
    }
}
