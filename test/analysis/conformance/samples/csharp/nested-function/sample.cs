using Microsoft.AspNetCore.WebUtilities;

public class UnitesLegales
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        return await EssayerAsync(() => Demander());

        Task<string> Demander()
        {
            var parametres = new Dictionary<string, string?> { ["context"] = "Aides", ["recipient"] = "13002526500013" }; // @map
            return _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", parametres));
        }
    }

    private static Task<string> EssayerAsync(Func<Task<string>> action) => action();
}
