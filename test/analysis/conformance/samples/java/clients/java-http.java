package fr.mairie.entreprise;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

public class SireneClient {

    private static final String BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/";
    private static final String TRACE = "?context=" + enc("Aides publiques") + "&recipient=13002526500013&object=" + enc("Instruction");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String jeton = System.getenv("API_ENTREPRISE_TOKEN");

    private static String enc(String valeur) {
        return URLEncoder.encode(valeur, StandardCharsets.UTF_8);
    }

    public String complet(String siren) throws IOException, InterruptedException {
        HttpRequest requete = HttpRequest.newBuilder(URI.create("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + TRACE))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer " + jeton)
                .GET()
                .build();
        return http.send(requete, BodyHandlers.ofString()).body(); // @clean
    }

    public CompletableFuture<String> plusTard(String siren, String objet) {
        var uri = URI.create(String.format("%s%s?context=%s&object=%s", BASE, siren, enc("Aides"), enc(objet))); // @missing recipient
        var requete = HttpRequest.newBuilder().uri(uri).timeout(Duration.ofMillis(5000)).setHeader("Accept", "application/json").build();
        return http.sendAsync(requete, BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    public String sansLimite(String siren) throws IOException, InterruptedException {
        var requete = HttpRequest.newBuilder(URI.create(BASE + siren + TRACE))
                .headers("Accept", "application/json", "Authorization", "Bearer " + jeton)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return HttpClient.newHttpClient().send(requete, BodyHandlers.ofString()).body(); // @no-timeout
    }

    public HttpResponse<String> parMap(String siren, String objet) throws IOException, InterruptedException {
        Map<String, String> params = new LinkedHashMap<>(); // @missing context
        params.put("recipient", "13002526500013");
        params.put("object", objet);
        String query = params.entrySet().stream()
                .map(e -> e.getKey() + "=" + enc(e.getValue()))
                .collect(Collectors.joining("&"));
        return http.send(requete(BASE + siren + "?" + query).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> enMorceaux(String siren) throws IOException, InterruptedException {
        StringBuilder url = new StringBuilder(BASE);
        url.append(siren).append("?context=").append(enc("Aides")); // @missing object
        url.append('&').append("recipient=").append("13002526500013");
        return http.send(requete(url.toString()).build(), BodyHandlers.ofString());
    }

    public void autresMethodes(String siren) throws IOException, InterruptedException {
        var modele = requete(BASE + siren + TRACE);
        http.send(modele.copy().POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.discarding()); // @clean
        http.send(modele.copy().PUT(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        http.send(modele.copy().DELETE().build(), BodyHandlers.discarding());
        http.send(modele.copy().HEAD().build(), BodyHandlers.discarding());
        http.send(modele.copy().method("PATCH", BodyPublishers.noBody()).build(), BodyHandlers.discarding());
    }

    private HttpRequest.Builder requete(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).header("Authorization", "Bearer " + jeton);
    }

    public String injecte(HttpClient client, String siren) throws IOException, InterruptedException {
        String url = """
                https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s\
                ?context=%s&recipient=13002526500013""".formatted(siren, enc("Aides")); // @missing object
        return client.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString()).body();
    }
}
