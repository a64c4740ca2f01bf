using Flurl;
using Flurl.Http;

public class UnitesLegales
{
    private const string Base = "https://entreprise.api.gouv.fr";

    public async Task<string> LireAsync(string siren) =>
        await Base.AppendPathSegments("v4", "insee", "sirene", "unites_legales", siren)
            .SetQueryParams(new { context = "Aides publiques", recipient = "13002526500013", @object = "Dossier" })
            .WithTimeout(5)
            .GetStringAsync();
}
