import java.net.URI;
import java.time.Duration;
import org.springframework.boot.web.client.ClientHttpRequestFactories;
import org.springframework.boot.web.client.ClientHttpRequestFactorySettings;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

public class Appel {
    static final String UNITE = "/v4/insee/sirene/unites_legales/{siren}";
    static final String TRACE = "?context={context}&recipient={recipient}&object={object}";

// --- values one after the other, and a header
    public static void main(String[] args) throws Exception {
        RestClient client = RestClient.builder()
                .baseUrl("https://entreprise.api.gouv.fr")
                .defaultHeader("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"))
                .build();
        client.get().uri(UNITE + TRACE, "130025265", "Aides publiques", "13002526500013", "Instruction & suite").retrieve().body(String.class);
    }
}

// --- an address that is built
    public static void main(String[] args) throws Exception {
        RestClient client = RestClient.create("https://entreprise.api.gouv.fr");
        client.get()
                .uri(uri -> uri.path(UNITE).queryParam("context", "Aides publiques").queryParam("object", "Instruction").build("130025265"))
                .headers(headers -> headers.setBearerAuth(System.getenv("API_ENTREPRISE_TOKEN")))
                .retrieve()
                .body(String.class);
    }
}

// --- a whole address
    public static void main(String[] args) throws Exception {
        RestClient client = RestClient.create("https://entreprise.api.gouv.fr/v3");
        client.method(HttpMethod.GET).uri(URI.create("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?object=Instruction")).retrieve().toBodilessEntity();
    }
}

// --- a base with a path
    public static void main(String[] args) throws Exception {
        RestClient client = RestClient.create("https://entreprise.api.gouv.fr/v4");
        client.get().uri("/insee/sirene/unites_legales/130025265?recipient=13002526500013").retrieve().body(String.class);
    }
}

// --- a factory with a limit on reads
    public static void main(String[] args) throws Exception {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setReadTimeout(Duration.ofSeconds(5));
        RestClient client = RestClient.builder().requestFactory(factory).build();
        client.get().uri("https://entreprise.api.gouv.fr" + UNITE + TRACE, "130025265", "Aides", "13002526500013", "Instruction").retrieve().body(String.class);
    }
}

// --- the JDK's own client with a limit
    public static void main(String[] args) throws Exception {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory();
        factory.setReadTimeout(Duration.ofMillis(5000));
        RestClient client = RestClient.builder().requestFactory(factory).build();
        client.get().uri("https://entreprise.api.gouv.fr" + UNITE + TRACE, "130025265", "Aides", "13002526500013", "Instruction").retrieve().body(String.class);
    }
}

// --- settings of a factory
    public static void main(String[] args) throws Exception {
        ClientHttpRequestFactorySettings settings = ClientHttpRequestFactorySettings.DEFAULTS.withReadTimeout(Duration.ofSeconds(5));
        RestClient client = RestClient.builder().requestFactory(ClientHttpRequestFactories.get(SimpleClientHttpRequestFactory::new, settings)).build();
        client.get().uri("https://entreprise.api.gouv.fr" + UNITE + "?context=Aides", "130025265").retrieve().body(String.class);
    }
}

// --- another method
    public static void main(String[] args) throws Exception {
        RestClient client = RestClient.create("https://entreprise.api.gouv.fr");
        client.post().uri(UNITE + "?context=Aides", "130025265").body("object=Instruction").retrieve().toBodilessEntity();
    }
}
