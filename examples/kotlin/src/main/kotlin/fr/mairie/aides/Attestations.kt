package fr.mairie.aides

import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request

/** Télécharge les attestations de vigilance. */
class Attestations(private val jeton: String, private val siret: String) {
    // OkHttp attend dix secondes par lecture de lui-même.
    private val client = OkHttpClient()

    /** À corriger : l’endpoint demande vingt secondes, et chaque échec devient « rien ». */
    fun vigilance(siren: String): String? {
        val adresse = "https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/$siren/attestation_vigilance".toHttpUrl()
            .newBuilder()
            .addQueryParameter("context", "Aides aux commerces")
            .addQueryParameter("recipient", siret)
            .addQueryParameter("object", "Demande d’aide")
            .build()
        val demande = Request.Builder().url(adresse).header("Authorization", "Bearer $jeton").build()
        val reponse = client.newCall(demande).execute()
        if (!reponse.isSuccessful) return null
        return reponse.body.string()
    }
}
