using System.IO;
using System.Net;

public static class Entreprise
{
    private const string Adresse = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/";

    public static string Lire(string siren, string jeton)
    {
        // @clean
        var requete = (HttpWebRequest)WebRequest.Create(Adresse + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Dossier%202026-0042");
        requete.Method = "GET";
        requete.Timeout = 5000;
        requete.Headers["Authorization"] = "Bearer " + jeton;
        using (var reponse = (HttpWebResponse)requete.GetResponse())
        using (var lecteur = new StreamReader(reponse.GetResponseStream()))
            return lecteur.ReadToEnd();
    }

    // Sans attendre, le délai ne vaut pas.
    public static async Task<WebResponse> SansAttendre(string siren, string jeton)
    {
        var requete = WebRequest.CreateHttp($"{Adresse}{siren}?context=Aides%20publiques&recipient=13002526500013"); // @missing object
        requete.Timeout = 5000;
        requete.Headers.Add("Authorization", "Bearer " + jeton);
        return await requete.GetResponseAsync(); // @no-timeout
    }
}
