using System.Net;

public static class Entreprise
{
    public static string Lire(string siren, string jeton)
    {
        using var client = new WebClient();
        client.Headers.Add(HttpRequestHeader.Authorization, "Bearer " + jeton);
        client.QueryString.Add("context", "Aides publiques");
        client.QueryString.Add("recipient", "13002526500013");
        client.QueryString.Add("object", "Dossier 2026-0042");
        return client.DownloadString("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren); // @clean
    }

    public static async Task<string> SansAttendre(string siret, string jeton)
    {
        var client = new WebClient { BaseAddress = "https://entreprise.api.gouv.fr" };
        client.Headers["Authorization"] = "Bearer " + jeton;
        // @missing recipient @no-timeout
        return await client.DownloadStringTaskAsync($"/v4/insee/sirene/etablissements/{siret}?context=Subventions&object=Dossier%202026-0042");
    }
}
