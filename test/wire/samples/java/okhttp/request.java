import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class Appel {
    static final String BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/";
    static final String TRACE = "?context=Aides%20publiques&recipient=13002526500013&object=Instruction";

// --- an address as text, with a limit on reads
    public static void main(String[] args) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder().readTimeout(5, TimeUnit.SECONDS).build();
        Request request = new Request.Builder().url(BASE + "130025265" + TRACE).header("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN")).build();
        try (Response response = client.newCall(request).execute()) {
            response.body().string();
        }
    }
}

// --- a limit on the whole call
    public static void main(String[] args) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ZERO).callTimeout(Duration.ofSeconds(5)).build();
        client.newCall(new Request.Builder().url(BASE + "130025265" + TRACE).build()).execute().body().string();
    }
}

// --- its own limit
    public static void main(String[] args) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder().connectTimeout(2, TimeUnit.SECONDS).build();
        client.newCall(new Request.Builder().url(BASE + "130025265?context=Aides&recipient=13002526500013").build()).execute().body().string();
    }
}

// --- no limit
    public static void main(String[] args) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder().readTimeout(0, TimeUnit.MILLISECONDS).build();
        client.newCall(new Request.Builder().url(BASE + "130025265" + TRACE).build()).execute().body().string();
    }
}

// --- an address that is built
    public static void main(String[] args) throws Exception {
        HttpUrl url = new HttpUrl.Builder()
                .scheme("https")
                .host("entreprise.api.gouv.fr")
                .addPathSegments("v4/insee/sirene/unites_legales")
                .addPathSegment("130025265")
                .addQueryParameter("context", "Aides publiques")
                .addQueryParameter("object", "Instruction & suite")
                .build();
        OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ofMillis(5000)).build();
        client.newCall(new Request.Builder().url(url).build()).execute().body().string();
    }
}

// --- parameters that an interceptor adds
    public static void main(String[] args) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Request original = chain.request();
                    HttpUrl url = original.url().newBuilder().addQueryParameter("context", "Aides").addQueryParameter("recipient", "13002526500013").build();
                    return chain.proceed(original.newBuilder().url(url).addHeader("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN")).build());
                })
                .build();
        client.newCall(new Request.Builder().url(BASE + "130025265?object=Instruction").build()).execute().body().string();
    }
}

// --- a client made of another
    public static void main(String[] args) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder().readTimeout(0, TimeUnit.MILLISECONDS).build();
        OkHttpClient other = client.newBuilder().readTimeout(5, TimeUnit.SECONDS).build();
        other.newCall(new Request.Builder().url(BASE + "130025265?object=Instruction").headers(Headers.of("Accept", "application/json")).build()).execute().body().string();
    }
}

// --- raw signs in an address
    public static void main(String[] args) throws Exception {
        new OkHttpClient().newCall(new Request.Builder().url(BASE + "130025265?context=Aides publiques&recipient=13002526500013&object=Été").build()).execute().body().string();
    }
}

// --- another method
    public static void main(String[] args) throws Exception {
        RequestBody body = RequestBody.create(MediaType.parse("text/plain"), "context=Aides");
        new OkHttpClient().newCall(new Request.Builder().url(BASE + "130025265?object=Instruction").post(body).build()).execute().body().string();
    }
}

// --- a call that waits elsewhere
    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        OkHttpClient client = new OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS).build();
        client.newCall(new Request.Builder().url(BASE + "130025265" + TRACE).build()).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, java.io.IOException error) {
                System.exit(1);
            }

            @Override
            public void onResponse(Call call, Response response) throws java.io.IOException {
                response.body().string();
                done.countDown();
            }
        });
        done.await();
        System.exit(0);
    }
}
