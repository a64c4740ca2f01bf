package fr.mairie.entreprise;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Retrofit;
import retrofit2.converter.scalars.ScalarsConverterFactory;
import retrofit2.http.*;

public class EntrepriseRetrofit {

    interface Sirene {
        @GET("v4/insee/sirene/unites_legales/{siren}")
        Call<String> unite(
                @Path("siren") String siren,
                @Query("context") String contexte,
                @Query("recipient") String destinataire,
                @Query("object") String objet,
                @Header("Authorization") String jeton);

        @GET("/v4/insee/sirene/unites_legales/{siren}/siege_social?context=Aides%20publiques") // @missing recipient
        @Headers({"Accept: application/json", "X-Service: aides"})
        Call<String> siege(@Path("siren") String siren, @Query("object") String objet);

        @HTTP(method = "GET", path = "v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis")
        Call<String> extrait(@Path("siren") String siren, @QueryMap Map<String, String> trace);

        @GET
        Call<String> ailleurs(@Url String adresse);

        @POST("v4/insee/sirene/unites_legales/{siren}?context=a&recipient=13002526500013&object=b")
        Call<String> autre(@Path("siren") String siren, @Body String corps);
    }

    private final Sirene api = new Retrofit.Builder()
            .baseUrl("https://entreprise.api.gouv.fr")
            .addConverterFactory(ScalarsConverterFactory.create())
            .client(new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5)).build())
            .build()
            .create(Sirene.class);

    public String complet(String siren, String jeton) throws IOException {
        return api.unite(siren, "Aides publiques", "13002526500013", "Instruction", "Bearer " + jeton).execute().body(); // @clean
    }

    public void incomplet(String siren, String jeton, Callback<String> rappel) {
        api.unite(siren, "Aides publiques", null, "Instruction", "Bearer " + jeton).enqueue(rappel); // @missing recipient
    }

    public String siege(String siren) throws IOException {
        return api.siege(siren, "Instruction").execute().body();
    }

    public String parTable(String siren) throws IOException {
        Map<String, String> trace = new HashMap<>(); // @missing object
        trace.put("context", "Aides publiques");
        trace.put("recipient", "13002526500013");
        return api.extrait(siren, trace).execute().body();
    }

    public String parAdresse(String siren) throws IOException {
        return api.ailleurs("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides&object=b").execute().body(); // @missing recipient
    }

    public String patient(String siren) throws IOException {
        OkHttpClient patient = new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();
        Sirene lent = new Retrofit.Builder().baseUrl("https://entreprise.api.gouv.fr/").client(patient).build().create(Sirene.class);
        return lent.unite(siren, "Aides", "13002526500013", "Instruction", "Bearer x").execute().body(); // @no-timeout
    }

    public String tracee(String siren) throws IOException {
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    HttpUrl url = chain.request().url().newBuilder().addQueryParameter("recipient", "13002526500013").build();
                    return chain.proceed(chain.request().newBuilder().url(url).build());
                })
                .build();
        Sirene api = new Retrofit.Builder().baseUrl("https://entreprise.api.gouv.fr/").client(http).build().create(Sirene.class);
        return api.siege(siren, "Instruction").execute().body();
    }
}
