package fr.mairie;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Sirene {
    private final OkHttpClient client = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5)).build();

    private static final String CATALOGUE = "https://entreprise.api.gouv.fr/catalogue";

    String aide() {
        return "Le catalogue est sur " + CATALOGUE + ", la documentation sur https://entreprise.api.gouv.fr/developpeurs";
    }

    byte[] openapi() throws IOException {
        return client.newCall(new Request.Builder().url("https://entreprise.api.gouv.fr/v3/openapi-entreprise.yaml").build()).execute().body().bytes();
    }
}
