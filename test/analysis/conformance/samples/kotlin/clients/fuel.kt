package fr.mairie.entreprise

import com.github.kittinunf.fuel.Fuel
import com.github.kittinunf.fuel.core.FuelManager
import com.github.kittinunf.fuel.core.extensions.authentication
import com.github.kittinunf.fuel.coroutines.awaitString
import com.github.kittinunf.fuel.httpGet

private const val BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales"

class EntrepriseFuel(private val jeton: String, private val recipient: String) {

    fun complet(siren: String): String {
        val (_, _, resultat) = Fuel.get(
            "$BASE/$siren",
            listOf("context" to "Aides publiques", "recipient" to recipient, "object" to "Instruction"),
        )
            .header("Authorization", "Bearer $jeton")
            .timeoutRead(5_000)
            .responseString() // @clean
        return resultat.get()
    }

    fun parTexte(siren: String) =
        "$BASE/$siren".httpGet(listOf("context" to "Aides publiques", "recipient" to recipient)) // @missing object
            .authentication().bearer(jeton)
            .responseString()

    suspend fun suspendu(siren: String): String =
        Fuel.get("$BASE/$siren?context=Aides&object=Instruction") // @missing recipient
            .header("Authorization", "Bearer $jeton")
            .awaitString()

    /** Quinze secondes par lecture, sans autre réglage. */
    fun sansLimite(siren: String) =
        Fuel.get("$BASE/$siren", listOf("context" to "Aides", "recipient" to recipient, "object" to "Instruction"))
            .header("Authorization", "Bearer $jeton")
            .timeoutRead(0)
            .responseString() // @no-timeout

    fun parGestionnaire(siren: String) {
        val gestionnaire = FuelManager().apply {
            basePath = "https://entreprise.api.gouv.fr"
            timeoutReadInMillisecond = 5_000
            baseHeaders = mapOf("Authorization" to "Bearer $jeton")
        }
        gestionnaire.get("/v4/insee/sirene/unites_legales/$siren", listOf("context" to "Aides", "object" to "Instruction")) // @missing recipient
            .responseString()
    }
}
