package fr.mairie;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Sirene {
    private final OkHttpClient client = new OkHttpClient.Builder()
            .callTimeout(Duration.ofSeconds(5))
            .addInterceptor(chain -> {
                HttpUrl url = chain.request().url().newBuilder()
                        .addQueryParameter("context", "Aides publiques")
                        .addQueryParameter("recipient", "13002526500013")
                        .build();
                return chain.proceed(chain.request().newBuilder().url(url).build());
            })
            .build();

    String unite(String siren) throws IOException {
        Request requete = new Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?object=Instruction").build();
        return client.newCall(requete).execute().body().string();
    }
}
