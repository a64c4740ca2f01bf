import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.scalars.ScalarsConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;
import retrofit2.http.Url;

public class Appel {
    public interface Sirene {
        @GET("v4/insee/sirene/unites_legales/{siren}")
        Call<String> unite(@Path("siren") String siren, @Query("context") String context, @Query("recipient") String recipient, @Query("object") String object, @Header("Authorization") String token);

        @GET("/v4/insee/sirene/unites_legales/{siren}?context=Aides")
        @Headers({"Accept: application/json"})
        Call<String> partial(@Path("siren") String siren, @Query("object") String object);

        @HTTP(method = "GET", path = "v4/insee/sirene/unites_legales/{siren}")
        Call<String> mapped(@Path("siren") String siren, @QueryMap Map<String, String> trace);

        @GET
        Call<String> elsewhere(@Url String address);
    }

    static Sirene over(OkHttpClient client, String base) {
        return new Retrofit.Builder().baseUrl(base).addConverterFactory(ScalarsConverterFactory.create()).client(client).build().create(Sirene.class);
    }

// --- all in annotations, with a limit on the whole
    public static void main(String[] args) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ZERO).callTimeout(Duration.ofSeconds(5)).build();
        over(client, "https://entreprise.api.gouv.fr/").unite("130025265", "Aides publiques", "13002526500013", "Instruction", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN")).execute().body();
    }
}

// --- null is not sent
    public static void main(String[] args) throws Exception {
        over(new OkHttpClient(), "https://entreprise.api.gouv.fr/").unite("130025265", "Aides publiques", null, "Instruction", null).execute().body();
    }
}

// --- an address with a query of its own, no limit
    public static void main(String[] args) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();
        over(client, "https://entreprise.api.gouv.fr/").partial("130025265", "Instruction").execute().body();
    }
}

// --- a map
    public static void main(String[] args) throws Exception {
        over(new OkHttpClient(), "https://entreprise.api.gouv.fr/").mapped("130025265", Map.of("context", "Aides", "recipient", "13002526500013")).execute().body();
    }
}

// --- an address of its own
    public static void main(String[] args) throws Exception {
        over(new OkHttpClient(), "https://entreprise.api.gouv.fr/v3/").elsewhere("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?object=Instruction").execute().body();
    }
}

// --- a base with a path, and an address from the root
    public static void main(String[] args) throws Exception {
        over(new OkHttpClient(), "https://entreprise.api.gouv.fr/v3/").partial("130025265", "Instruction").execute().body();
    }
}

// --- an interceptor of the client's
    public static void main(String[] args) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    HttpUrl url = chain.request().url().newBuilder().addQueryParameter("recipient", "13002526500013").build();
                    return chain.proceed(chain.request().newBuilder().url(url).build());
                })
                .build();
        over(client, "https://entreprise.api.gouv.fr/").partial("130025265", "Instruction").execute().body();
    }
}
