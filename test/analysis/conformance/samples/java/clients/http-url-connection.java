package fr.mairie.entreprise;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLEncoder;
import javax.net.ssl.HttpsURLConnection;

class Sirene {

    private static final String HOTE = "https://entreprise.api.gouv.fr";

    String complet(String siren, String objet) throws IOException {
        URL url = new URL(HOTE + "/v4/insee/sirene/unites_legales/" + siren + "?" + parametres(objet));
        HttpURLConnection connexion = (HttpURLConnection) url.openConnection();
        connexion.setRequestMethod("GET");
        connexion.setConnectTimeout(2000);
        connexion.setReadTimeout(5000);
        connexion.setRequestProperty("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"));
        if (connexion.getResponseCode() != HttpURLConnection.HTTP_OK) { // @clean
            throw new IOException(connexion.getResponseMessage());
        }
        try (InputStream flux = connexion.getInputStream()) {
            return new String(flux.readAllBytes(), "UTF-8");
        }
    }

    private String parametres(String objet) throws IOException {
        return "context=" + URLEncoder.encode("Aides publiques", "UTF-8")
                + "&recipient=13002526500013&object=" + URLEncoder.encode(objet, "UTF-8");
    }

    void sansLimite(String siren) throws IOException {
        HttpsURLConnection connexion = (HttpsURLConnection) URI.create(HOTE + "/v4/insee/sirene/unites_legales/" + siren
                + "?" + parametres("Aides")).toURL().openConnection();
        connexion.addRequestProperty("Accept", "application/json");
        connexion.setConnectTimeout(2000);
        connexion.connect(); // @no-timeout
    }

    InputStream flux(String siren) throws IOException {
        URLConnection connexion = new URL(new URL(HOTE), "/v4/insee/sirene/unites_legales/" + siren + "?context=Aides").openConnection(); // @missing recipient object
        connexion.setReadTimeout(5000);
        return connexion.getInputStream();
    }

    InputStream direct(String siren) throws IOException {
        return new URL(HOTE + "/v4/insee/sirene/unites_legales/" + siren + "?recipient=13002526500013").openStream(); // @missing context object @no-timeout
    }

    void corps(HttpURLConnection connexion) throws IOException {
        connexion.setDoOutput(true);
        connexion.getOutputStream().write("{}".getBytes());
        connexion.getResponseCode();
    }
}
