using System.Net;

public static class UnitesLegales
{
    private const int Seconde = 1000;

    public static WebResponse Lire(string siren)
    {
        var requete = WebRequest.CreateHttp($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
        requete.Timeout = 5 * Seconde;
        return requete.GetResponse();
    }
}
