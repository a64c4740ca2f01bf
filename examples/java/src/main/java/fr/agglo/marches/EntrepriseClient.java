package fr.agglo.marches;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Le client de tous les appels : adresse, jeton et délai. */
@Component
public class EntrepriseClient {

    private final RestClient client;
    private final EntrepriseProperties proprietes;

    public EntrepriseClient(EntrepriseProperties proprietes) {
        SimpleClientHttpRequestFactory fabrique = new SimpleClientHttpRequestFactory();
        fabrique.setConnectTimeout(2000);
        fabrique.setReadTimeout(5000);
        this.proprietes = proprietes;
        this.client = RestClient.builder()
                .baseUrl(proprietes.url())
                .defaultHeader("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"))
                .requestFactory(fabrique)
                .build();
    }

    // Correct : les trois paramètres, un délai, le jeton dans l’en-tête.
    public String uniteLegale(String siren, String marche) {
        return client.get()
                .uri(uri -> uri.path("/v4/insee/sirene/unites_legales/{siren}")
                        .queryParam("context", "Marchés publics")
                        .queryParam("recipient", proprietes.siretService())
                        .queryParam("object", "Marché " + marche)
                        .build(siren))
                .retrieve()
                .body(String.class);
    }

    // À corriger : object manque.
    public String etablissement(String siret) {
        return client.get()
                .uri(uri -> uri.path("/v4/insee/sirene/etablissements/{siret}")
                        .queryParam("context", "Marchés publics")
                        .queryParam("recipient", proprietes.siretService())
                        .build(siret))
                .retrieve()
                .body(String.class);
    }
}
