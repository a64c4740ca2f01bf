package fr.mairie;

import java.time.Duration;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    interface Adresses {
        String PRODUCTION = "https://entreprise.api.gouv.fr";
    }

    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    String unite(String siren) {
        return rest.getForObject(Adresses.PRODUCTION + "/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class, siren);
    }
}
