package fr.mairie;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Sirene {
    private final OkHttpClient client = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5)).build();

    private static final String API = "https://annuaire.example.fr";

    String unite(String siren) throws IOException {
        return client.newCall(new Request.Builder().url(API + "/v3/unites_legales/" + siren + "?page=1").build()).execute().body().string();
    }
}
