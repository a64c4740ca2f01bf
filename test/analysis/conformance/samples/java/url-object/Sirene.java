package fr.mairie;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class Sirene {
    private final HttpClient http = HttpClient.newHttpClient();

    String unite(String siren) throws Exception {
        URI uri = new URI("https", "entreprise.api.gouv.fr", "/v4/insee/sirene/unites_legales/" + siren, "context=Aides&recipient=13002526500013", null); // @url
        return http.send(HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString()).body();
    }
}
