using Microsoft.AspNetCore.WebUtilities;

namespace Guichet.Http;

public static class Entreprise
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    public static Task<string> DemanderAsync(string chemin, Dictionary<string, string?> parametres) =>
        Client.GetStringAsync(QueryHelpers.AddQueryString("https://entreprise.api.gouv.fr" + chemin, parametres));
}
