package fr.mairie;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Sirene {
    private final OkHttpClient client = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5)).build();

    private static final Logger JOURNAL = LoggerFactory.getLogger(Sirene.class);
    private final String jeton = System.getenv("API_ENTREPRISE_TOKEN");

    String unite(String siren) throws IOException {
        JOURNAL.debug("appel de {} avec {}", siren, jeton); // @value
        return client.newCall(new Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction").header("Authorization", "Bearer " + jeton).build()).execute().body().string();
    }
}
