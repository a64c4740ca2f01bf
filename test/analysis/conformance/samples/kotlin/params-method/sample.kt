import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

class Entreprise {
    private val client = HttpClient(CIO) { install(HttpTimeout) { requestTimeoutMillis = 5_000 } }

    private fun trace() = mapOf("recipient" to "13002526500013", "object" to "Instruction")

    suspend fun unite(siren: String) = client.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren") {
        trace().forEach { (nom, valeur) -> parameter(nom, valeur) } // @map
    }
}
