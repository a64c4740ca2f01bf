import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

class Entreprise(private val siret: String) {
    private val client = HttpClient(CIO) { install(HttpTimeout) { requestTimeoutMillis = 5_000 } }

    private suspend fun get(chemin: String, bloc: HttpRequestBuilder.() -> Unit): HttpResponse =
        client.get("https://entreprise.api.gouv.fr$chemin") {
            parameter("context", "Aides publiques")
            parameter("recipient", siret)
            bloc()
        }

    suspend fun unite(siren: String) = get("/v4/insee/sirene/unites_legales/$siren") { parameter("object", "Instruction") }
}
