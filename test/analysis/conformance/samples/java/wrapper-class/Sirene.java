package fr.mairie;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
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

    private String lire(String chemin, Map<String, String> params) {
        Map<String, String> complets = new HashMap<>(Map.of("context", "Aides publiques", "recipient", "13002526500013"));
        complets.putAll(params);
        return rest.getForObject(URI.create("https://entreprise.api.gouv.fr" + chemin + "?" + requete(complets)), String.class);
    }

    String unite(String siren) {
        return lire("/v4/insee/sirene/unites_legales/" + siren, Map.of("object", "Instruction"));
    }
}
