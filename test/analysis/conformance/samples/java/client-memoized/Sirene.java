package fr.mairie;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Sirene {
    private static class Porteur {
        static final OkHttpClient CLIENT = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5)).build();
    }

    private static OkHttpClient client() {
        return Porteur.CLIENT;
    }

    String unite(String siren) throws IOException {
        return client().newCall(new Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction").build()).execute().body().string();
    }
}
