package fr.mairie.entreprise

import java.net.URI
import java.net.URLEncoder
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration

private const val BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales"

class EntrepriseJava(private val jeton: String, private val recipient: String) {
    private val client: HttpClient = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()

    private fun requete(valeurs: Map<String, String>): String =
        valeurs.map { (nom, valeur) -> "$nom=${URLEncoder.encode(valeur, Charsets.UTF_8)}" }.joinToString("&")

    fun complet(siren: String): String {
        val trace = mapOf("context" to "Aides publiques", "recipient" to recipient, "object" to "Instruction")
        val demande = HttpRequest.newBuilder(URI.create("$BASE/$siren?${requete(trace)}"))
            .header("Authorization", "Bearer $jeton")
            .timeout(Duration.ofSeconds(5))
            .build()
        return client.send(demande, HttpResponse.BodyHandlers.ofString()).body() // @clean
    }

    fun sansObjet(siren: String): String {
        val trace = buildMap {
            put("context", "Aides publiques") // @missing object
            put("recipient", recipient)
        }
        val demande = HttpRequest.newBuilder()
            .uri(URI("$BASE/$siren?${requete(trace)}"))
            .header("Authorization", "Bearer $jeton")
            .timeout(Duration.ofMillis(5_000))
            .GET()
            .build()
        return client.send(demande, HttpResponse.BodyHandlers.ofString()).body()
    }

    fun sansLimite(siren: String) {
        val demande = HttpRequest.newBuilder(URI.create("$BASE/$siren?context=Aides&recipient=$recipient&object=Instruction")).build()
        client.sendAsync(demande, HttpResponse.BodyHandlers.ofString()).thenApply { it.body() } // @no-timeout
    }
}
