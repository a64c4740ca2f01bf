val chemins = mapOf(
    "unite" to "/v4/insee/sirene/unites_legales/{siren}",
    "kbis" to "https://entreprise.api.gouv.fr/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis",
)
