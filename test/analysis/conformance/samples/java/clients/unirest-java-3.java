package fr.mairie.entreprise;

import java.util.Map;
import kong.unirest.Unirest;

public class Sirene {

    static {
        Unirest.config().connectTimeout(2000).socketTimeout(5000).setDefaultHeader("Accept", "application/json");
    }

    public String complet(String siren, String jeton) {
        return Unirest.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}") // @clean
                .header("Authorization", "Bearer " + jeton)
                .routeParam("siren", siren)
                .queryString("context", "Aides publiques")
                .queryString("recipient", "13002526500013")
                .queryString("object", "Instruction")
                .asString()
                .getBody();
    }

    public String parTable(String siren) {
        return Unirest.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren) // @missing object
                .queryString(Map.of("context", "Aides", "recipient", "13002526500013"))
                .asString()
                .getBody();
    }
}
