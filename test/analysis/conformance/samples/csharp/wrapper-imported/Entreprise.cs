using Microsoft.AspNetCore.WebUtilities;

namespace Guichet.Http;

public static class Entreprise
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    public static Task<string> DemanderAsync(string chemin) =>
        Client.GetStringAsync(QueryHelpers.AddQueryString("https://entreprise.api.gouv.fr" + chemin, new Dictionary<string, string?>
        {
            ["context"] = "Aides publiques",
            ["recipient"] = "13002526500013",
            ["object"] = "Dossier",
        }));
}
