using System.Net;

public static class UnitesLegales
{
    public static async Task<WebResponse> Lire(string siren)
    {
        var requete = WebRequest.CreateHttp($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
        return await requete.GetResponseAsync(); // @send
    }
}
