import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

private val client = HttpClient(CIO) {
    install(HttpTimeout) { requestTimeoutMillis = 5_000 }
}

private suspend fun lire(chemin: String) = client.get("https://entreprise.api.gouv.fr$chemin") {
    parameter("context", "Aides publiques") // @map
    parameter("recipient", "13002526500013")
}

suspend fun unite(siren: String) = lire("/v4/insee/sirene/unites_legales/$siren")

suspend fun etablissement(siret: String) = lire("/v4/insee/sirene/etablissements/$siret")
