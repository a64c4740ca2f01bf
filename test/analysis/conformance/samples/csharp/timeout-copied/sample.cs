public static class Attestations
{
    public static async Task<string> LireAsync(string siren)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) }; // @value
        return await http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/{siren}/attestation_vigilance?context=Aides&recipient=13002526500013&object=Dossier");
    }
}
