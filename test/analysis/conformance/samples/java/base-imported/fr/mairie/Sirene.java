package fr.mairie;

import fr.mairie.config.Adresses;
import java.time.Duration;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    String unite(String siren) {
        return rest.getForObject(Adresses.BASE + "/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class, siren);
    }
}
