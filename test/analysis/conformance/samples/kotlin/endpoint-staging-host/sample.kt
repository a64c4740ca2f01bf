import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

private val client = HttpClient(CIO) {
    install(HttpTimeout) { requestTimeoutMillis = 5_000 }
}

suspend fun association(rna: String) = client.get("https://staging.entreprise.api.gouv.fr/v3/ministere_interieur/siaf/associations/$rna") {
    parameter("context", "Aides publiques")
    parameter("recipient", "13002526500013")
    parameter("object", "Instruction")
}
