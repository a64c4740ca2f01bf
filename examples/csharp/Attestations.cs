using Flurl;
using Flurl.Http;

namespace Agrements;

public class Attestations(string jeton)
{
    // À surveiller : le délai de Flurl, cent secondes, est plus long qu’il ne faut.
    public async Task<string> VigilanceAsync(string siren) =>
        await "https://entreprise.api.gouv.fr"
            .AppendPathSegments("v4", "urssaf", "unites_legales", siren, "attestation_vigilance")
            .SetQueryParams(new { context = "Agréments", recipient = "13002526500013", @object = "Contrôle annuel" })
            .WithOAuthBearerToken(jeton)
            .GetStringAsync();
}
