package fr.mairie;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

class Sirene {
    private final HttpClient http = HttpClient.newHttpClient();

    static String requete(Map<String, String> params) {
        return params.entrySet().stream()
                .map(entree -> entree.getKey() + "=" + URLEncoder.encode(entree.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static final String ETABLISSEMENT = "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/%s";

    String etablissement(String siret) throws IOException, InterruptedException {
        Map<String, String> params = Map.of("context", "Aides", "recipient", "13002526500013", "object", "Instruction");
        String url = String.format(ETABLISSEMENT, siret) + "?" + requete(params);
        return http.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString()).body();
    }
}
