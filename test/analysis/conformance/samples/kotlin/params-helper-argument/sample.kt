import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

private val client = HttpClient(CIO) {
    install(HttpTimeout) { requestTimeoutMillis = 5_000 }
}

private fun HttpRequestBuilder.tracer(objet: String) {
    parameter("context", "Aides publiques")
    parameter("recipient", "13002526500013")
    parameter("object", objet)
}

suspend fun unite(siren: String) = client.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren") { tracer("Instruction 12") }

suspend fun etablissement(siret: String) = client.get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$siret") { tracer("Instruction 13") }
