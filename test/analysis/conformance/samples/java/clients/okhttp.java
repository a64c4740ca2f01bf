package fr.mairie.entreprise;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class EntrepriseHttp {

    private static final String BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/";
    private static final String TRACE = "?context=Aides%20publiques&recipient=13002526500013&object=Instruction";

    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectTimeout(2, TimeUnit.SECONDS)
            .readTimeout(Duration.ofSeconds(5))
            .writeTimeout(5, TimeUnit.SECONDS)
            .addInterceptor(new Jeton(System.getenv("API_ENTREPRISE_TOKEN")))
            .followRedirects(false)
            .build();

    public String complet(String siren) throws IOException {
        Request requete = new Request.Builder().url(BASE + siren + TRACE).build();
        try (Response reponse = client.newCall(requete).execute()) { // @clean
            return reponse.body().string();
        }
    }

    public String parAdresse(String siren) throws IOException {
        HttpUrl adresse = HttpUrl.parse(BASE).newBuilder() // @missing object
                .addPathSegment(siren)
                .addQueryParameter("context", "Aides publiques")
                .addQueryParameter("recipient", "13002526500013")
                .build();
        var requete = new Request.Builder().url(adresse).header("Accept", "application/json").get().build();
        return client.newCall(requete).execute().body().string();
    }

    public void plusTard(String siren, Callback rappel) {
        var requete = new Request.Builder().url(BASE + siren + "?context=Aides&object=Instruction").tag("sirene").build(); // @missing recipient
        client.newCall(requete).enqueue(rappel);
    }

    /** Dix secondes par lecture, sans autre réglage. */
    public String parDefaut(String siren) throws IOException {
        Call appel = new OkHttpClient().newCall(new Request.Builder().url(BASE + siren + TRACE).build());
        return appel.execute().body().string();
    }

    public String sansLimite(String siren) throws IOException {
        OkHttpClient patient = client.newBuilder().readTimeout(0, TimeUnit.SECONDS).build();
        return patient.newCall(new Request.Builder().url(BASE + siren + TRACE).build()).execute().body().string(); // @no-timeout
    }

    public String borne(String siren) throws IOException {
        OkHttpClient presse = client.newBuilder().readTimeout(Duration.ZERO).callTimeout(Duration.ofMillis(5000)).build();
        return presse.newCall(new Request.Builder().url(BASE + siren + TRACE).build()).execute().body().string();
    }

    public Response tracee(String siren) throws IOException {
        OkHttpClient tracee = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Request origine = chain.request();
                    HttpUrl url = origine.url().newBuilder()
                            .addQueryParameter("context", "Aides publiques")
                            .addQueryParameter("recipient", "13002526500013")
                            .build();
                    return chain.proceed(origine.newBuilder().url(url).build());
                })
                .build();
        Request requete = new Request.Builder().url(BASE + siren + "?object=Instruction").build();
        return tracee.newCall(requete).execute();
    }

    public Response aMoitie(String siren) throws IOException {
        OkHttpClient tracee = new OkHttpClient.Builder()
                .addNetworkInterceptor(new Interceptor() {
                    @Override
                    public Response intercept(Chain chain) throws IOException {
                        return chain.proceed(chain.request().newBuilder().addHeader("X-Service", "aides").build());
                    }
                })
                .build();
        return tracee.newCall(new Request.Builder().url(BASE + siren + "?object=Instruction").build()).execute(); // @missing context recipient
    }

    public void autresMethodes(String siren, RequestBody corps) throws IOException {
        var modele = new Request.Builder().url(BASE + siren + TRACE).headers(Headers.of("Accept", "application/json"));
        client.newCall(modele.post(corps).build()).execute();
        client.newCall(modele.put(corps).build()).execute();
        client.newCall(modele.patch(corps).build()).execute();
        client.newCall(modele.delete().build()).execute();
        client.newCall(modele.head().build()).execute();
        client.newCall(modele.method("GET", null).removeHeader("Accept").build()).execute();
    }

    /** Qui le fournit a pu le configurer. */
    public Response injecte(OkHttpClient fourni, String siren) throws IOException {
        return fourni.newCall(new Request.Builder().url(BASE + siren + TRACE).build()).execute();
    }

    static class Jeton implements Interceptor {
        private final String jeton;

        Jeton(String jeton) {
            this.jeton = jeton;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            Request signee = chain.request().newBuilder().header("Authorization", "Bearer " + jeton).build();
            return chain.proceed(signee);
        }
    }
}
