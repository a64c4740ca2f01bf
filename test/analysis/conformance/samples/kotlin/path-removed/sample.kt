import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

private val client = HttpClient(CIO) {
    install(HttpTimeout) { requestTimeoutMillis = 5_000 }
}

suspend fun actes(siren: String) = client.get("https://entreprise.api.gouv.fr/v3/inpi/unites_legales/$siren/actes") { // @path
    parameter("context", "Aides publiques")
    parameter("recipient", "13002526500013")
    parameter("object", "Instruction")
}
