package fr.mairie;

import java.time.Duration;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    String unite(String siren, int essais) {
        try {
            return rest.getForObject("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class);
        } catch (HttpServerErrorException e) {
            if (essais == 0) throw e;
            return unite(siren, essais - 1);
        }
    }
}
