package fr.mairie;

import java.time.Duration;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    String chiffres(String siret, String agent) {
        return rest.getForObject("https://entreprise.api.gouv.fr/v3/dgfip/etablissements/{siret}/chiffres_affaires?context=Aides%20publiques&recipient=13002526500013&object=Instruction&user_id={agent}", String.class, siret, agent);
    }
}
