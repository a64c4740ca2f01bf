package fr.mairie;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class Sirene {
    private final HttpClient http = HttpClient.newHttpClient();

    String successions(String siret) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("https://entreprise.api.gouv.fr/v3/insee/sirene/etablissements/" + siret + "/successions?context=Aides%20publiques&recipient=13002526500013&object=Instruction")).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString()).body();
    }
}
