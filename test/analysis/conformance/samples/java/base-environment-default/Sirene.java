package fr.mairie;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    private static final String BASE = Optional.ofNullable(System.getenv("API_ENTREPRISE_URL")).orElse("https://entreprise.api.gouv.fr");

    String unite(String siren) {
        return rest.getForObject(BASE + "/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class, siren);
    }
}
