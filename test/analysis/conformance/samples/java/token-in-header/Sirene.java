package fr.mairie;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Sirene {
    private final OkHttpClient client = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5)).build();

    String unite(String siren) throws IOException {
        Request requete = new Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction").header("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN")).build();
        return client.newCall(requete).execute().body().string();
    }
}
