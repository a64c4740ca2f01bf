package fr.mairie;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class Sirene {
    static String enc(String valeur) {
        return URLEncoder.encode(valeur, StandardCharsets.UTF_8);
    }

    private final HttpClient http = HttpClient.newHttpClient();

    String unite(String siren) throws IOException, InterruptedException {
        String url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s?context=%s&recipient=13002526500013".formatted(siren, enc("Aides")); // @url
        return http.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString()).body();
    }
}
