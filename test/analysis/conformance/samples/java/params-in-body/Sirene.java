package fr.mairie;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    String unite(String siren) {
        Map<String, String> corps = Map.of("context", "Aides publiques", "recipient", "13002526500013", "object", "Instruction"); // @map
        return rest.exchange("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren, HttpMethod.GET, new HttpEntity<>(corps, new HttpHeaders()), String.class).getBody();
    }
}
