package fr.mairie.entreprise

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.engine.java.Java
import io.ktor.client.plugins.DefaultRequest
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.plugins.timeout
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.request.headers
import io.ktor.client.request.parameter
import io.ktor.client.request.prepareGet
import io.ktor.client.request.request
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpMethod
import io.ktor.http.URLProtocol
import io.ktor.http.appendPathSegments
import io.ktor.http.path
import io.ktor.serialization.kotlinx.json.json
import kotlinx.serialization.json.Json

private const val BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales"
private val JETON: String = System.getenv("API_ENTREPRISE_TOKEN")

class EntrepriseKtor(private val recipient: String) {

    private val client = HttpClient(CIO) {
        install(HttpTimeout) {
            requestTimeoutMillis = 5_000
            connectTimeoutMillis = 2_000
        }
        install(ContentNegotiation) { json(Json { ignoreUnknownKeys = true }) }
        defaultRequest { header(HttpHeaders.Authorization, "Bearer $JETON") }
    }

    suspend fun complet(siren: String): String =
        client.get("$BASE/$siren") { // @clean
            parameter("context", "Aides publiques")
            parameter("recipient", recipient)
            parameter("object", "Instruction de la demande")
        }.body()

    suspend fun parAdresse(siren: String): HttpResponse = client.get {
        url("$BASE/$siren")
        url { // @missing object
            parameters.append("context", "Aides publiques")
            parameters["recipient"] = recipient
        }
    }

    suspend fun enMorceaux(siren: String) = client.get {
        url {
            protocol = URLProtocol.HTTPS
            host = "entreprise.api.gouv.fr"
            path("v4", "insee", "sirene", "unites_legales", siren)
            parameters.append("context", "Aides publiques") // @missing recipient
            parameters.append("object", "Instruction")
        }
    }

    suspend fun parSegments(siren: String) = client.get("https://entreprise.api.gouv.fr/") {
        url { appendPathSegments("v4", "insee", "sirene", "unites_legales", siren) }
        tracer("Instruction") // @clean
    }

    private fun HttpRequestBuilder.tracer(objet: String) {
        parameter("context", "Aides publiques")
        parameter("recipient", recipient)
        parameter("object", objet)
    }

    suspend fun requete(siren: String) = client.request("$BASE/$siren") { // @missing context
        method = HttpMethod.Get
        parameter("recipient", recipient)
        parameter("object", "Instruction")
        headers { append("X-Suivi", siren) }
    }

    suspend fun preparee(siren: String): String =
        client.prepareGet("$BASE/$siren?context=Aides&object=Instruction").execute { it.bodyAsText() } // @missing recipient

    /** Ce que chaque bloc de plus peut changer n’est pas connu. */
    suspend fun inconnue(siren: String, bloc: HttpRequestBuilder.() -> Unit) = client.get("$BASE/$siren", bloc)

    suspend fun nul(siren: String) = client.get("$BASE/$siren") { // @missing object
        parameter("context", "Aides publiques")
        parameter("recipient", recipient)
        parameter("object", null)
    }
}

class EntrepriseParDefauts(private val recipient: String) {
    private val client = HttpClient(CIO) {
        expectSuccess = true
        install(HttpTimeout) { socketTimeoutMillis = 5_000 }
        install(DefaultRequest) {
            url("https://entreprise.api.gouv.fr/v4/")
            bearerAuth(JETON)
            url.parameters.append("context", "Aides publiques") // @missing object
            url.parameters.append("recipient", recipient)
        }
    }

    suspend fun relatif(siren: String) = client.get("insee/sirene/unites_legales/$siren") { // @clean
        parameter("object", "Instruction")
    }

    suspend fun sansObjet(siren: String): String = client.get("insee/sirene/unites_legales/$siren").bodyAsText()
}

class EntrepriseSansLimite(private val recipient: String) {
    private val client = HttpClient(Java)

    suspend fun sansLimite(siren: String) = client.get("$BASE/$siren") { // @no-timeout
        bearerAuth(JETON)
        parameter("context", "Aides publiques")
        parameter("recipient", recipient)
        parameter("object", "Instruction")
    }

    suspend fun limitee(siren: String) = client.get("$BASE/$siren") { // @clean
        bearerAuth(JETON)
        parameter("context", "Aides publiques")
        parameter("recipient", recipient)
        parameter("object", "Instruction")
        timeout { requestTimeoutMillis = 5_000 }
    }

    /** Ce moteur attend quinze secondes de lui-même. */
    suspend fun duMoteur(siren: String) = HttpClient(CIO).use {
        it.get("$BASE/$siren?context=Aides&recipient=13002526500013&object=Instruction") // @clean
    }
}
