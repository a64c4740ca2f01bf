package fr.mairie;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class Sirene {
    private final HttpClient http = HttpClient.newHttpClient();

    boolean disponible() throws IOException, InterruptedException {
        HttpRequest requete = HttpRequest.newBuilder(URI.create("https://entreprise.api.gouv.fr/ping/insee/sirene")).timeout(Duration.ofSeconds(5)).build();
        return http.send(requete, BodyHandlers.discarding()).statusCode() == 200;
    }
}
