import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Appel {
    static final String URL = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265"
            + "?context=Aides%20publiques&recipient=13002526500013&object=Dossier%202026-0042";

// --- no limit
    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(URL)).build();
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}

// --- a limit of the request
    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder().uri(URI.create(URL)).timeout(Duration.ofSeconds(5)).GET().build();
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}

// --- a limit in ms
    public static void main(String[] args) throws Exception {
        HttpClient client = HttpClient.newBuilder().build();
        client.send(HttpRequest.newBuilder(URI.create(URL)).timeout(Duration.ofMillis(5000)).build(), BodyHandlers.ofString());
    }
}

// --- a limit on connecting
    public static void main(String[] args) throws Exception {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NORMAL).build();
        client.send(HttpRequest.newBuilder(URI.create(URL)).build(), BodyHandlers.ofString());
    }
}

// --- a limit of a request that is sent later
    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(URL)).timeout(Duration.ofSeconds(5)).build();
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()).join();
    }
}
