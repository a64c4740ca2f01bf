public static class Entreprise
{
    private static readonly HttpClient Client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };

    public static Task<string> UniteLegale(string siren, string siret)
    {
        string baseUrl = "https://entreprise.api.gouv.fr";
        string chemin = "/v4/insee/sirene/unites_legales/" + siren;
        return Client.GetStringAsync(baseUrl + chemin + "?recipient=" + siret); // @url
    }
}
