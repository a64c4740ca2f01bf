using System.Net;

public static class UnitesLegales
{
    public static async Task<string> Lire(string siren)
    {
        var client = new WebClient { BaseAddress = "https://entreprise.api.gouv.fr" }; // @client
        return await client.DownloadStringTaskAsync($"/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
    }
}
