package fr.mairie;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Sirene {
    private String lire(String chemin) throws IOException {
        return lire(chemin, 5);
    }

    private String lire(String chemin, int secondes) throws IOException {
        OkHttpClient client = new OkHttpClient.Builder().callTimeout(secondes, TimeUnit.SECONDS).build();
        Request requete = new Request.Builder().url("https://entreprise.api.gouv.fr" + chemin + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction").build();
        return client.newCall(requete).execute().body().string();
    }

    String unite(String siren) throws IOException {
        return lire("/v4/insee/sirene/unites_legales/" + siren);
    }
}
