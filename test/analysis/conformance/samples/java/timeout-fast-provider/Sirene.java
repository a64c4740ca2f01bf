package fr.mairie;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Sirene {
    private final OkHttpClient client = new OkHttpClient.Builder().callTimeout(3, TimeUnit.SECONDS).build();

    String unite(String siren) throws IOException {
        return client.newCall(new Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction").build()).execute().body().string();
    }
}
