package fr.mairie;

import java.time.Duration;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    private static final String UNITE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/:siren";

    String unite(String siren) {
        return rest.getForObject(UNITE.replace(":siren", siren) + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class);
    }
}
