using Microsoft.AspNetCore.WebUtilities;

public class Exercices
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Task<string> LireAsync(string siret)
    {
        var parametres = new Dictionary<string, string?> { ["context"] = "Aides", ["recipient"] = "13002526500013", ["object"] = "Dossier" }; // @map
        return _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v2/exercices/{siret}", parametres)); // @path
    }
}
