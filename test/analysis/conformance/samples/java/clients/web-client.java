package fr.mairie.entreprise;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

@Component
public class VigilanceClient {

    private static final String UNITE = "/v4/insee/sirene/unites_legales/{siren}";
    private static final String TRACE = "?context={context}&recipient={recipient}&object={object}";

    private final WebClient client;

    public VigilanceClient(String jeton) {
        this.client = WebClient.builder()
                .baseUrl("https://entreprise.api.gouv.fr")
                .defaultHeaders(headers -> headers.setBearerAuth(jeton))
                .build();
    }

    public Mono<String> complet(String siren) {
        return client.get()
                .uri(UNITE + TRACE, siren, "Aides", "13002526500013", "Instruction")
                .retrieve() // @clean
                .bodyToMono(String.class)
                .timeout(Duration.ofSeconds(5));
    }

    public Mono<String> construite(String siren, String objet) {
        return client.get()
                .uri(uri -> uri.path(UNITE) // @missing recipient
                        .queryParam("context", "Aides publiques")
                        .queryParam("object", objet)
                        .build(siren))
                .retrieve()
                .onStatus(statut -> statut.value() == 404, reponse -> Mono.empty())
                .bodyToMono(String.class)
                .timeout(Duration.ofSeconds(5))
                .map(String::trim);
    }

    public String attendue(String siren) {
        return client.get()
                .uri(UNITE + "?context=Aides", Map.of("siren", siren)) // @missing recipient object
                .header(HttpHeaders.ACCEPT, "application/json")
                .retrieve()
                .toEntity(String.class)
                .block(Duration.ofSeconds(5))
                .getBody();
    }

    public String sansLimite(String siren) {
        return client.get()
                .uri(UNITE + TRACE, siren, "Aides", "13002526500013", "Instruction")
                .retrieve() // @no-timeout
                .bodyToMono(String.class)
                .onErrorResume(erreur -> Mono.empty())
                .block();
    }

    public Mono<String> parConnecteur(String siren) {
        HttpClient http = HttpClient.create().followRedirect(true).responseTimeout(Duration.ofSeconds(5));
        WebClient presse = client.mutate().clientConnector(new ReactorClientHttpConnector(http)).build();
        return presse.method(HttpMethod.GET).uri(UNITE + TRACE, siren, "Aides", "13002526500013", "Instruction").retrieve().bodyToMono(String.class); // @clean
    }

    public Mono<String> filtree(String siren, String jeton) {
        WebClient filtre = WebClient.builder()
                .filter((requete, suite) -> suite.exchange(ClientRequest.from(requete).header("X-Service", "aides").build()))
                .build();
        return filtre.get()
                .uri(URI.create("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides&recipient=13002526500013")) // @missing object
                .headers(h -> h.setBearerAuth(jeton))
                .exchangeToMono(reponse -> reponse.bodyToMono(String.class))
                .timeout(Duration.ofSeconds(5));
    }

    public Mono<String> cree(String siren) {
        return WebClient.create("https://entreprise.api.gouv.fr/v4")
                .get()
                .uri("/insee/sirene/unites_legales/" + siren + "?context=Aides&recipient=13002526500013&object=Instruction")
                .retrieve() // @no-timeout
                .bodyToMono(String.class);
    }

    public void autresMethodes(String siren) {
        client.post().uri(UNITE + TRACE, siren, "a", "13002526500013", "b").bodyValue("{}").retrieve().toBodilessEntity().block(Duration.ofSeconds(5));
        client.put().uri(UNITE + TRACE, siren, "a", "13002526500013", "b").retrieve().toBodilessEntity().block(Duration.ofSeconds(5));
        client.patch().uri(UNITE + TRACE, siren, "a", "13002526500013", "b").retrieve().toBodilessEntity().block(Duration.ofSeconds(5));
        client.delete().uri(UNITE + TRACE, siren, "a", "13002526500013", "b").retrieve().toBodilessEntity().block(Duration.ofSeconds(5));
        client.head().uri(UNITE + TRACE, siren, "a", "13002526500013", "b").retrieve().toBodilessEntity().block(Duration.ofSeconds(5));
    }
}
