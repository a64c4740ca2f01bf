package fr.mairie;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    String unite(String siren) {
        return rest.getForObject(
                "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context={context}&recipient={recipient}&object={object}",
                String.class,
                Map.of("siren", siren, "context", "Aides publiques", "recipient", "13002526500013", "object", "Instruction"));
    }
}
