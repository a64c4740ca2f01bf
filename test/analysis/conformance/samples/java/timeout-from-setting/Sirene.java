package fr.mairie;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.beans.factory.annotation.Value;

class Sirene {
    @Value("${entreprise.delai}")
    private Duration delai;

    String unite(String siren) throws IOException {
        OkHttpClient client = new OkHttpClient.Builder().callTimeout(delai).build();
        return client.newCall(new Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction").build()).execute().body().string();
    }
}
