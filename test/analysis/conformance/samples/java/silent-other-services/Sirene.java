package fr.mairie;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Sirene {
    private final OkHttpClient client = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5)).build();

    private static final String API_URL = "https://recherche-entreprises.api.gouv.fr";

    String recherche(String texte) throws IOException {
        String insee = client.newCall(new Request.Builder().url("https://api.insee.fr/entreprises/sirene/siren/" + texte).build()).execute().body().string();
        String donnees = client.newCall(new Request.Builder().url("https://entreprise.data.gouv.fr/api/sirene/v3/unites_legales/" + texte).build()).execute().body().string();
        return insee + donnees + client.newCall(new Request.Builder().url(API_URL + "/search?q=" + texte).build()).execute().body().string();
    }
}
