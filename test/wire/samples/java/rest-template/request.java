import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriComponentsBuilder;

public class Appel {
    static final String UNITE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}";
    static final String TRACE = "?context={context}&recipient={recipient}&object={object}";

// --- values one after the other, and a header
    public static void main(String[] args) throws Exception {
        RestTemplate rest = new RestTemplate();
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(System.getenv("API_ENTREPRISE_TOKEN"));
        rest.exchange(UNITE + TRACE, HttpMethod.GET, new HttpEntity<>(headers), String.class, "130025265", "Aides publiques", "13002526500013", "Instruction & suite");
    }
}

// --- values by their names
    public static void main(String[] args) throws Exception {
        new RestTemplate().getForObject(UNITE + "?context={context}&object={object}", String.class, Map.of("siren", "130025265", "context", "Aides", "object", "Instruction"));
    }
}

// --- an address that is built
    public static void main(String[] args) throws Exception {
        URI uri = UriComponentsBuilder.fromUriString(UNITE)
                .queryParam("recipient", "13002526500013")
                .queryParam("object", "Instruction")
                .buildAndExpand("130025265")
                .toUri();
        new RestTemplate().getForEntity(uri, String.class);
    }
}

// --- a factory with a limit on reads
    public static void main(String[] args) throws Exception {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setReadTimeout(5000);
        new RestTemplate(factory).getForObject(UNITE + TRACE, String.class, "130025265", "Aides", "13002526500013", "Instruction");
    }
}

// --- a factory with a limit on connecting alone
    public static void main(String[] args) throws Exception {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(5000);
        RestTemplate rest = new RestTemplate();
        rest.setRequestFactory(factory);
        rest.getForObject(UNITE + TRACE, String.class, "130025265", "Aides", "13002526500013", "Instruction");
    }
}

// --- a builder with a root
    public static void main(String[] args) throws Exception {
        RestTemplate rest = new RestTemplateBuilder()
                .rootUri("https://entreprise.api.gouv.fr/v4")
                .defaultHeader("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"))
                .setReadTimeout(Duration.ofSeconds(5))
                .requestFactory(SimpleClientHttpRequestFactory.class)
                .build();
        rest.getForObject("/insee/sirene/unites_legales/{siren}?context=Aides", String.class, "130025265");
    }
}

// --- a factory of addresses
    public static void main(String[] args) throws Exception {
        RestTemplate rest = new RestTemplate();
        rest.setUriTemplateHandler(new DefaultUriBuilderFactory("https://entreprise.api.gouv.fr/v4"));
        rest.getForObject("/insee/sirene/unites_legales/130025265?object=Instruction", String.class);
    }
}

// --- a request that holds all of it
    public static void main(String[] args) throws Exception {
        RequestEntity<Void> request = RequestEntity.get(URI.create("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?context=Aides&recipient=13002526500013"))
                .header("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"))
                .build();
        new RestTemplate().exchange(request, String.class);
    }
}

// --- raw signs in an address
    public static void main(String[] args) throws Exception {
        new RestTemplate().getForObject("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?context=Aides publiques&object=Été", String.class);
    }
}

// --- an interceptor that adds a header
    public static void main(String[] args) throws Exception {
        RestTemplate rest = new RestTemplate();
        rest.setInterceptors(java.util.List.of((request, body, execution) -> {
            request.getHeaders().setBearerAuth(System.getenv("API_ENTREPRISE_TOKEN"));
            return execution.execute(request, body);
        }));
        rest.getForObject(UNITE + TRACE, String.class, "130025265", "Aides", "13002526500013", "Instruction");
    }
}
