package fr.mairie;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

class Sirene {
    InputStream unite(String siren) throws IOException {
        HttpURLConnection connexion = (HttpURLConnection) new URL("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction").openConnection();
        connexion.setReadTimeout(5); // @value
        return connexion.getInputStream();
    }
}
