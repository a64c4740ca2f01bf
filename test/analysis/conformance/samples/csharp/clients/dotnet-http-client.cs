using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Entreprise;

public static class Services
{
    public static IServiceCollection AddEntreprise(this IServiceCollection services, string jeton)
    {
        services.AddHttpClient("entreprise", client =>
        {
            client.BaseAddress = new Uri("https://entreprise.api.gouv.fr");
            client.Timeout = TimeSpan.FromSeconds(5);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jeton);
        });
        services.AddHttpClient<UnitesLegales>()
            .ConfigureHttpClient((_, client) =>
            {
                client.BaseAddress = new("https://entreprise.api.gouv.fr/v4/");
                client.Timeout = TimeSpan.FromMilliseconds(5000);
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { MaxConnectionsPerServer = 4 })
            .SetHandlerLifetime(TimeSpan.FromMinutes(2));
        services.AddHttpClient<Etablissements>(client => client.BaseAddress = new Uri("https://entreprise.api.gouv.fr"))
            .AddStandardResilienceHandler();
        return services;
    }
}

public class UnitesLegales(HttpClient http)
{
    public async Task<string> LireAsync(string siren)
    {
        // @clean
        return await http.GetStringAsync(
            $"insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013&object=Dossier%202026-0042");
    }

    public async Task<Reponse?> SansObjetAsync(string siren) =>
        await http.GetFromJsonAsync<Reponse>($"insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013"); // @missing object
}

public class Etablissements
{
    private readonly HttpClient _http;

    public Etablissements(HttpClient http) => _http = http;

    public async Task<HttpResponseMessage> LireAsync(string siret)
    {
        var adresse = QueryHelpers.AddQueryString(
            $"/v4/insee/sirene/etablissements/{siret}",
            new Dictionary<string, string?>
            {
                ["context"] = "Marchés publics",
                ["recipient"] = "13002526500013",
                ["object"] = "Marché 2026-0042",
            });
        return await _http.GetAsync(adresse, HttpCompletionOption.ResponseContentRead).ConfigureAwait(false); // @clean
    }
}

public class ParNom(IHttpClientFactory factory)
{
    public async Task<byte[]> LireAsync(string siren)
    {
        var client = factory.CreateClient("entreprise");
        var query = HttpUtility.ParseQueryString(string.Empty);
        query["context"] = "Subventions"; // @missing recipient
        query["object"] = "Dossier 2026-0042";
        return await client.GetByteArrayAsync($"/v4/insee/sirene/unites_legales/{siren}?{query}");
    }
}

public static class Seuls
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    public static async Task<string> EnvoyerAsync(string siren, string jeton)
    {
        using var requete = new HttpRequestMessage
        {
            Method = HttpMethod.Get,
            RequestUri = new Uri($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013&object=Dossier%202026-0042"), // @clean
        };
        requete.Headers.Add("Authorization", $"Bearer {jeton}");
        using var reponse = await Client.SendAsync(requete);
        reponse.EnsureSuccessStatusCode();
        return await reponse.Content.ReadAsStringAsync();
    }

    public static async Task<string> SansFinAsync(string siren)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan }; // @no-timeout
        return await client.GetStringAsync(
            $"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013&object=Dossier%202026-0042");
    }

    public static async Task<Stream> AvecEcheanceAsync(string siren, CancellationToken arret)
    {
        using var client = new HttpClient();
        using var echeance = CancellationTokenSource.CreateLinkedTokenSource(arret);
        echeance.CancelAfter(TimeSpan.FromSeconds(5));
        return await client.GetStreamAsync( // @clean
            $"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013&object=Dossier%202026-0042",
            echeance.Token);
    }
}

public record Reponse(Donnees Data);

public record Donnees(string Siren);
