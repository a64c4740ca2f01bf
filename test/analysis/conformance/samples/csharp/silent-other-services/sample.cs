using Microsoft.Extensions.Configuration;

public class Recherche(IConfiguration configuration)
{
    private readonly HttpClient _http = new();

    public async Task<string> LireAsync(string siren)
    {
        await _http.GetStringAsync($"https://recherche-entreprises.api.gouv.fr/search?q={siren}");
        await _http.GetStringAsync($"https://api.insee.fr/entreprises/sirene/V3/siren/{siren}");
        await _http.GetStringAsync($"{configuration["Annuaire:Url"]}/entreprises/{siren}");
        return await _http.GetStringAsync($"https://entreprise.data.gouv.fr/api/sirene/v3/unites_legales/{siren}");
    }
}
