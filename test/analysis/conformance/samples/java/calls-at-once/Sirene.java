package fr.mairie;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    private String unite(String siren) {
        return rest.getForObject("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class);
    }

    List<String> toutes(List<String> sirens) {
        return sirens.parallelStream().map(this::unite).toList(); // @send
    }
}
