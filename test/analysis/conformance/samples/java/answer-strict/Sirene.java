package fr.mairie;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class Sirene {
    private final HttpClient http = HttpClient.newHttpClient();

    private static final ObjectMapper LECTEUR = new ObjectMapper() // @value
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    record Unite(JsonNode data) {}

    Unite unite(String siren) throws IOException, InterruptedException {
        String corps = http.send(HttpRequest.newBuilder(URI.create("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction")).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString()).body();
        return LECTEUR.readValue(corps, Unite.class);
    }
}
