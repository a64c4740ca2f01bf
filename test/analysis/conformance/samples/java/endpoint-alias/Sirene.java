package fr.mairie;

import java.time.Duration;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    String lire(String rna) {
        return rest.getForObject("https://entreprise.api.gouv.fr/v4/ministere_interieur/api-association/associations/" + rna + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class);
    }
}
