using Flurl;
using Flurl.Http;

public class Entreprise(string jeton)
{
    private readonly IFlurlClient _client = new FlurlClient("https://entreprise.api.gouv.fr").WithTimeout(TimeSpan.FromSeconds(5));

    public async Task<string> ParLeTexteAsync(string siren) =>
        await "https://entreprise.api.gouv.fr" // @clean
            .AppendPathSegments("v4", "insee", "sirene", "unites_legales", siren)
            .SetQueryParams(new { context = "Aides publiques", recipient = "13002526500013", @object = "Dossier 2026-0042" })
            .WithOAuthBearerToken(jeton)
            .WithTimeout(5)
            .GetStringAsync();

    public async Task<string> ParLeClientAsync(string siret)
    {
        return await _client
            .Request("v4", "insee", "sirene", "etablissements", siret) // @missing object
            .SetQueryParam("context", "Marchés publics")
            .SetQueryParam("recipient", "13002526500013")
            .WithHeader("Authorization", $"Bearer {jeton}")
            .GetStringAsync();
    }

    public async Task<IFlurlResponse> ParLAdresseAsync(string siren)
    {
        var adresse = new Url("https://entreprise.api.gouv.fr");
        adresse.AppendPathSegment("/v4/insee/sirene/unites_legales/").AppendPathSegment(siren);
        adresse.SetQueryParams(new Dictionary<string, string> { ["context"] = "Subventions", ["object"] = "Dossier 2026-0042" }); // @missing recipient
        return await adresse.WithTimeout(5).WithHeaders(new { Authorization = $"Bearer {jeton}" }).GetAsync();
    }
}
