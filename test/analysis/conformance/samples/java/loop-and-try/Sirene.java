package fr.mairie;

import java.time.Duration;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    String unite(String siren) throws InterruptedException {
        for (int essai = 0; essai < 3; essai++) {
            try {
                return rest.getForObject("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class);
            } catch (HttpServerErrorException e) {
                Thread.sleep(1000L * essai);
            }
        }
        throw new IllegalStateException("service indisponible");
    }
}
