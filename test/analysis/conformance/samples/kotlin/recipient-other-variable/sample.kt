import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

private val client = HttpClient(CIO) {
    install(HttpTimeout) { requestTimeoutMillis = 5_000 }
}

suspend fun etablissement(siret: String, siretService: String) = client.get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$siret") {
    parameter("context", "Aides publiques")
    parameter("recipient", siretService)
    parameter("object", "Instruction")
}
