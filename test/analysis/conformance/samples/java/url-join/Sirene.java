package fr.mairie;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    private static final String BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene";

    String unite(String siren) {
        String url = String.join("/", List.of(BASE, "unites_legales", siren));
        return rest.getForObject(url + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class);
    }
}
