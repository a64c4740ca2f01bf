package fr.mairie;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    @Value("${entreprise.url}")
    private String base;

    String unite(String siren) {
        String url = UriComponentsBuilder.fromUriString(base + "/v4/insee/sirene/unites_legales/" + siren) // @map
                .queryParam("context", "Aides")
                .queryParam("recipient", "13002526500013")
                .toUriString();
        return rest.getForObject(url, String.class);
    }
}
