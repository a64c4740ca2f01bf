package fr.mairie;

import java.time.Duration;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    String unite(String siren) {
        HttpHeaders entetes = new HttpHeaders();
        entetes.set("context", "Aides publiques");
        entetes.set("recipient", "13002526500013");
        entetes.set("object", "Instruction");
        return rest.exchange("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction", HttpMethod.GET, new HttpEntity<>(entetes), String.class).getBody();
    }
}
