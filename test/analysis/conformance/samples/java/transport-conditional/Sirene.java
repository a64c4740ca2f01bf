package fr.mairie;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Sirene {
    String unite(String siren, boolean local) throws IOException {
        OkHttpClient.Builder reglages = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5));
        if (local) {
            reglages.hostnameVerifier((hote, session) -> true);
        }
        Request requete = new Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction").build();
        return reglages.build().newCall(requete).execute().body().string();
    }
}
