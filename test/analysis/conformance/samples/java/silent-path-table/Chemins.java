package fr.mairie;

import java.util.Map;

final class Chemins {
    static final Map<String, String> TOUS = Map.of(
            "unite", "/v4/insee/sirene/unites_legales/{siren}",
            "etablissement", "/v4/insee/sirene/etablissements/{siret}");

    private Chemins() {}
}
