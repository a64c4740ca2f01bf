import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*
import io.ktor.client.plugins.defaultRequest

private val client = HttpClient(CIO) {
    install(HttpTimeout) { requestTimeoutMillis = 5_000 }
    defaultRequest { url("https://entreprise.api.gouv.fr/v4/insee/sirene/") }
}

suspend fun unite(siren: String) = client.get("unites_legales/$siren") {
    parameter("context", "Aides publiques")
    parameter("recipient", "13002526500013")
    parameter("object", "Instruction")
}
