package fr.mairie;

/**
 * Interroge https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265.
 */
class Sirene {
    // curl https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265
    String unite(String siren) {
        return siren; /* https://entreprise.api.gouv.fr/v2/entreprises/130025265 */
    }
}
