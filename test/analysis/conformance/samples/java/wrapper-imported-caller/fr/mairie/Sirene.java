package fr.mairie;

import java.util.Map;

class Sirene {
    private final Guichet guichet = new Guichet();

    String unite(String siren) {
        Map<String, String> params = Map.of("context", "Aides publiques", "recipient", "13002526500013"); // @map
        return guichet.lire("/v4/insee/sirene/unites_legales/" + siren, params);
    }
}
