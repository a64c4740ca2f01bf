package fr.mairie;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class Sirene {
    private final HttpClient http = HttpClient.newHttpClient();

    private static final String OBJET = "Aides & subventions";

    String unite(String siren) throws IOException, InterruptedException {
        String url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides&recipient=13002526500013&object=" + OBJET; // @url
        return http.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString()).body();
    }
}
