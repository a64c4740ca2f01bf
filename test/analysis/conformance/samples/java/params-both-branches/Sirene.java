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

    String unite(String siren, boolean paiement) {
        Map<String, String> params = new HashMap<>();
        params.put("context", "Aides publiques");
        params.put("recipient", "13002526500013");
        if (paiement) {
            params.put("object", "Paiement");
        } else {
            params.put("object", "Instruction");
        }
        return rest.getForObject(URI.create("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + requete(params)), String.class);
    }
}
