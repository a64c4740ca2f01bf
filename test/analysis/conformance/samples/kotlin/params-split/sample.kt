import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*
import io.ktor.client.plugins.defaultRequest

private val client = HttpClient(CIO) {
    install(HttpTimeout) { requestTimeoutMillis = 5_000 }
    defaultRequest {
        url("https://entreprise.api.gouv.fr/v4/")
        url.parameters.append("context", "Aides publiques")
        url.parameters.append("recipient", "13002526500013")
    }
}

suspend fun unite(siren: String) = client.get("insee/sirene/unites_legales/$siren") {
    parameter("object", "Instruction")
}
