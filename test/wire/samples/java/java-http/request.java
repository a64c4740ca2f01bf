import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

public class Appel {
    static final String BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/";
    static final HttpClient HTTP = HttpClient.newHttpClient();

    static String enc(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

// --- a query of encoded pieces, and a header
    public static void main(String[] args) throws Exception {
        String query = "context=" + enc("Aides publiques") + "&recipient=13002526500013&object=" + enc("Dossier 2026-0042");
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "130025265?" + query))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"))
                .build();
        HTTP.send(request, BodyHandlers.ofString());
    }
}

// --- headers in turns, a parameter missing
    public static void main(String[] args) throws Exception {
        String url = String.format("%s%s?context=%s&object=%s", BASE, "130025265", enc("Aides"), enc("Dossier"));
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create(url))
                .headers("Accept", "application/json", "Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HTTP.send(request, BodyHandlers.ofString());
    }
}

// --- a map made a query
    public static void main(String[] args) throws Exception {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("context", "Aides publiques");
        params.put("recipient", "13002526500013");
        String query = params.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + enc(entry.getValue()))
                .collect(Collectors.joining("&"));
        HTTP.send(HttpRequest.newBuilder(URI.create(BASE + "130025265?" + query)).setHeader("X-A", "b").build(), BodyHandlers.ofString());
    }
}

// --- a builder of text
    public static void main(String[] args) throws Exception {
        StringBuilder url = new StringBuilder(BASE).append("130025265").append("?recipient=").append(13002526500013L);
        url.append("&object=").append(enc("Dossier"));
        HTTP.send(HttpRequest.newBuilder(URI.create(url.toString())).build(), BodyHandlers.discarding());
    }
}

// --- the parts of an address
    public static void main(String[] args) throws Exception {
        URI uri = new URI("https", "entreprise.api.gouv.fr", "/v4/insee/sirene/unites_legales/130025265", "context=Aides publiques&object=Dossier", null);
        HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}

// --- a text block, filled
    public static void main(String[] args) throws Exception {
        String url = """
                https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s\
                ?context=%s&recipient=13002526500013""".formatted("130025265", enc("Aides"));
        HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}

// --- an address joined to a base
    public static void main(String[] args) throws Exception {
        URI uri = URI.create("https://entreprise.api.gouv.fr/v4/").resolve("insee/sirene/unites_legales/130025265?object=Dossier");
        HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}

// --- what is missing is the word null
    public static void main(String[] args) throws Exception {
        String objet = null;
        HTTP.send(HttpRequest.newBuilder(URI.create(BASE + "130025265?context=Aides&object=" + objet)).build(), BodyHandlers.ofString());
    }
}

// --- parameters in a body
    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "130025265"))
                .POST(BodyPublishers.ofString("context=Aides&recipient=13002526500013&object=Dossier"))
                .build();
        HTTP.send(request, BodyHandlers.ofString());
    }
}

// --- other methods
    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "130025265?context=Aides")).method("DELETE", BodyPublishers.noBody()).build();
        HTTP.send(request, BodyHandlers.ofString());
    }
}
