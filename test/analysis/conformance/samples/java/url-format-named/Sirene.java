package fr.mairie;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    private static final String ETABLISSEMENT = "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}";

    String etablissement(String siret) {
        String url = UriComponentsBuilder.fromUriString(ETABLISSEMENT) // @map
                .queryParam("recipient", "13002526500013")
                .queryParam("object", "Instruction")
                .encode()
                .buildAndExpand(Map.of("siret", siret))
                .toUriString();
        return rest.getForObject(url, String.class);
    }
}
