import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*
import io.ktor.client.plugins.timeout

private val client = HttpClient(CIO) { install(HttpTimeout) }

private suspend fun lire(chemin: String, delai: Long = 5_000) = client.get("https://entreprise.api.gouv.fr$chemin") {
    timeout { requestTimeoutMillis = delai }
    parameter("context", "Aides publiques")
    parameter("recipient", "13002526500013")
    parameter("object", "Instruction")
}

suspend fun unite(siren: String) = lire("/v4/insee/sirene/unites_legales/$siren")
