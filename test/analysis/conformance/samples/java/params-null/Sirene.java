package fr.mairie;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

class Sirene {
    interface Annuaire {
        @GET("v4/insee/sirene/unites_legales/{siren}")
        Call<String> unite(@Path("siren") String siren, @Query("context") String contexte, @Query("recipient") String destinataire, @Query("object") String objet);
    }

    private final Annuaire annuaire = new Retrofit.Builder()
            .baseUrl("https://entreprise.api.gouv.fr/")
            .client(new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5)).build())
            .build()
            .create(Annuaire.class);

    String unite(String siren) throws IOException {
        return annuaire.unite(siren, "Aides publiques", null, "Instruction").execute().body(); // @map
    }
}
