package fr.mairie;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class Sirene {
    private final HttpClient http = HttpClient.newHttpClient();

    private static final String BASE = "https://entreprise.api.gouv.fr";

    String unite(String siren, String destinataire) throws IOException, InterruptedException {
        String url = BASE + "/v4/insee/sirene/unites_legales/" + siren + "?recipient=" + destinataire; // @url
        return http.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString()).body();
    }
}
