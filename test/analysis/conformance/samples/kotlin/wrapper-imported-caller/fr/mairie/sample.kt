package fr.mairie

import fr.mairie.entreprise.Client

fun unite(siren: String): String {
    val params = mapOf("context" to "Aides publiques", "recipient" to "13002526500013") // @map
    return Client().lire("/v4/insee/sirene/unites_legales/$siren", params)
}
