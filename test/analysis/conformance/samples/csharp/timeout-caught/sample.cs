using System.Net;

public static class UnitesLegales
{
    public static async Task<WebResponse> Lire(string siren)
    {
        try
        {
            var requete = WebRequest.CreateHttp($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
            return await requete.GetResponseAsync(); // @send
        }
        catch (WebException e) when (e.Status == WebExceptionStatus.Timeout)
        {
            throw new InvalidOperationException("Trop long", e);
        }
    }
}
