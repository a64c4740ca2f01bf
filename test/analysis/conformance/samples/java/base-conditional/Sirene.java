package fr.mairie;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    static String requete(Map<String, String> params) {
        return params.entrySet().stream()
                .map(entree -> entree.getKey() + "=" + URLEncoder.encode(entree.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private final String base;

    Sirene(boolean production) {
        this.base = production ? "https://entreprise.api.gouv.fr" : "https://staging.entreprise.api.gouv.fr";
    }

    String unite(String siren) {
        Map<String, String> params = Map.of("context", "Aides", "recipient", "13002526500013"); // @map
        return rest.getForObject(URI.create(base + "/v4/insee/sirene/unites_legales/" + siren + "?" + requete(params)), String.class);
    }
}
