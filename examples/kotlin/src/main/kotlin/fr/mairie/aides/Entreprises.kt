package fr.mairie.aides

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.parameter
import io.ktor.client.statement.bodyAsText
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope

/** Lit API Entreprise pour le service des aides. */
class Entreprises(jeton: String, private val siret: String) {
    private val client = HttpClient(CIO) {
        expectSuccess = true
        install(HttpTimeout) {
            // À corriger : 5 compte des millisecondes, et aucun appel n’aboutit.
            requestTimeoutMillis = 5
        }
        defaultRequest {
            url("https://entreprise.api.gouv.fr/v4/")
            bearerAuth(jeton)
        }
    }

    private fun HttpRequestBuilder.tracer(objet: String) {
        parameter("context", "Aides aux commerces")
        parameter("recipient", siret)
        parameter("object", objet)
    }

    /** Correct, au délai près, qui est celui du client. */
    suspend fun unite(siren: String): String =
        client.get("insee/sirene/unites_legales/$siren") { tracer("Demande d’aide") }.bodyAsText()

    /** À corriger : l’objet de la demande manque. */
    suspend fun etablissement(numero: String): String =
        client.get("insee/sirene/etablissements/$numero") {
            parameter("context", "Aides aux commerces")
            parameter("recipient", siret)
        }.bodyAsText()

    /** À corriger : un appel par entreprise, tous lancés en même temps. */
    suspend fun toutes(sirens: List<String>): List<String> = coroutineScope {
        sirens.map { siren -> async { unite(siren) } }.awaitAll()
    }
}
