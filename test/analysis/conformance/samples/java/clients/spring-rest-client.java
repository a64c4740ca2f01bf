package fr.mairie.entreprise;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.web.client.ClientHttpRequestFactories;
import org.springframework.boot.web.client.ClientHttpRequestFactorySettings;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

public class AttestationClient {

    private static final String UNITE = "/v4/insee/sirene/unites_legales/{siren}";
    private static final String TRACE = "?context={context}&recipient={recipient}&object={object}";

    private final RestClient client;

    public AttestationClient(String jeton) {
        var fabrique = new JdkClientHttpRequestFactory();
        fabrique.setReadTimeout(Duration.ofSeconds(5));
        this.client = RestClient.builder()
                .baseUrl("https://entreprise.api.gouv.fr")
                .defaultHeader("Authorization", "Bearer " + jeton)
                .requestFactory(fabrique)
                .build();
    }

    public String complet(String siren) {
        return client.get().uri(UNITE + TRACE, siren, "Aides", "13002526500013", "Instruction").retrieve().body(String.class); // @clean
    }

    public String construite(String siren, String objet) {
        return client.get()
                .uri(uri -> uri.path(UNITE) // @missing context
                        .queryParam("recipient", "13002526500013")
                        .queryParam("object", objet)
                        .build(siren))
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .body(String.class);
    }

    public String entiere(String siren) {
        URI uri = URI.create("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides&object=Instruction"); // @missing recipient
        return client.method(HttpMethod.GET).uri(uri).retrieve().toEntity(String.class).getBody();
    }

    public String sansLimite(String siren, String jeton) {
        RestClient lent = RestClient.create("https://entreprise.api.gouv.fr");
        return lent.get()
                .uri(UNITE + TRACE, siren, "Aides", "13002526500013", "Instruction")
                .headers(headers -> headers.setBearerAuth(jeton))
                .retrieve() // @no-timeout
                .body(String.class);
    }

    public String reglages(String siren) {
        var reglages = ClientHttpRequestFactorySettings.DEFAULTS.withConnectTimeout(Duration.ofSeconds(2)).withReadTimeout(Duration.ofSeconds(5));
        RestClient presse = client.mutate().requestFactory(ClientHttpRequestFactories.get(reglages)).build();
        return presse.get().uri(UNITE + "?object=Instruction", siren).retrieve().body(String.class); // @missing context recipient
    }

    /** La limite est celle du client que la fabrique emploie. */
    public String autreClient(String siren, HttpClient http) {
        RestClient rest = RestClient.builder().requestFactory(new JdkClientHttpRequestFactory(http)).build();
        return rest.get()
                .uri("https://entreprise.api.gouv.fr" + UNITE + TRACE, siren, "Aides", "13002526500013", "Instruction")
                .exchange((requete, reponse) -> reponse.bodyTo(String.class)); // @clean
    }

    public String deRestTemplate(RestTemplate rest, String siren) {
        return RestClient.create(rest).get()
                .uri("https://entreprise.api.gouv.fr" + UNITE + TRACE, siren, "Aides", "13002526500013", "Instruction")
                .retrieve()
                .body(String.class);
    }

    public void autresMethodes(String siren) {
        client.post().uri(UNITE + TRACE, siren, "a", "13002526500013", "b").body("{}").retrieve().toBodilessEntity();
        client.put().uri(UNITE + TRACE, siren, "a", "13002526500013", "b").retrieve().toBodilessEntity();
        client.patch().uri(UNITE + TRACE, siren, "a", "13002526500013", "b").retrieve().toBodilessEntity();
        client.delete().uri(UNITE + TRACE, siren, "a", "13002526500013", "b").retrieve().toBodilessEntity();
        client.head().uri(UNITE + TRACE, siren, "a", "13002526500013", "b").retrieve().toBodilessEntity();
    }
}
