package fr.mairie.entreprise;

import kong.unirest.core.Unirest;
import kong.unirest.core.UnirestInstance;

public class Sirene {

    private final UnirestInstance guichet = Unirest.spawnInstance();

    public Sirene(String jeton) {
        guichet.config()
                .defaultBaseUrl("https://entreprise.api.gouv.fr")
                .requestTimeout(5000)
                .setDefaultHeader("Authorization", "Bearer " + jeton);
    }

    public String complet(String siren) {
        return guichet.get("/v4/insee/sirene/unites_legales/{siren}") // @clean
                .routeParam("siren", siren)
                .queryString("context", "Aides publiques")
                .queryString("recipient", "13002526500013")
                .queryString("object", "Instruction")
                .asString()
                .getBody();
    }

    public String incomplet(String siren) {
        return guichet.get("/v4/insee/sirene/unites_legales/{siren}/siege_social") // @missing recipient
                .routeParam("siren", siren)
                .queryString("context", "Aides publiques")
                .queryString("object", "Instruction")
                .asJson()
                .getBody()
                .toString();
    }

    public String sansLimite(String siren) {
        return Unirest.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=a&recipient=13002526500013&object=b")
                .asString() // @no-timeout
                .getBody();
    }
}
