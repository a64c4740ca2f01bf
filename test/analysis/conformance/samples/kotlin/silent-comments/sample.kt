/** Lit `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265`, par `client.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265")`. */
fun chemin(siren: String): String {
    // client.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren")
    return "unites/$siren"
}
