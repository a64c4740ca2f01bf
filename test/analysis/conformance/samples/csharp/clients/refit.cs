using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace Guichet.Entreprise;

[Headers("Accept: application/json")]
public interface IUnitesLegales
{
    [Get("/v4/insee/sirene/unites_legales/{siren}")] // @clean
    Task<string> LireAsync(
        string siren,
        [Query] string context,
        [Query] string recipient,
        [AliasAs("object")] string objet,
        [Authorize("Bearer")] string jeton,
        CancellationToken arret = default);
}

public interface IEtablissements
{
    [Get("/v4/insee/sirene/etablissements/{siret}?context=March%C3%A9s%20publics")] // @missing object
    Task<ApiResponse<string>> LireAsync(string siret, string recipient, [Header("Authorization")] string autorisation);
}

public interface IAttestations
{
    // @clean
    [Get("/v4/urssaf/unites_legales/{siren}/attestation_vigilance")]
    Task<string> LireAsync(string siren, Tracabilite tracabilite, [Header("Authorization")] string autorisation);
}

public record Tracabilite(string Context, string Recipient);

public static class Services
{
    public static IServiceCollection AddEntreprise(this IServiceCollection services)
    {
        services.AddRefitClient<IUnitesLegales>()
            .ConfigureHttpClient(client =>
            {
                client.BaseAddress = new Uri("https://entreprise.api.gouv.fr");
                client.Timeout = TimeSpan.FromSeconds(5);
            });
        services.AddRefitClient<IAttestations>()
            .ConfigureHttpClient(client => client.BaseAddress = new Uri("https://entreprise.api.gouv.fr"));
        return services;
    }
}

public class Recherche(string jeton)
{
    private readonly IEtablissements _etablissements =
        RestService.For<IEtablissements>(new HttpClient { BaseAddress = new Uri("https://entreprise.api.gouv.fr"), Timeout = TimeSpan.FromSeconds(5) });

    public async Task<string?> LireAsync(string siret)
    {
        var reponse = await _etablissements.LireAsync(siret, "13002526500013", $"Bearer {jeton}");
        return reponse.Content;
    }
}

public class Dossiers(IUnitesLegales unites, string jeton)
{
    public Task<string> LireAsync(string siren) =>
        unites.LireAsync(siren, "Aides publiques", "13002526500013", "Dossier 2026-0042", jeton);
}
