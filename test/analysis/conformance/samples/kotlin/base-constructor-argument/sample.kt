import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

class Entreprise(private val base: String) {
    private val client = HttpClient(CIO) {
        install(HttpTimeout) { requestTimeoutMillis = 5_000 }
    }

    suspend fun unite(siren: String) = client.get("$base/v4/insee/sirene/unites_legales/$siren") {
        parameter("context", "Aides publiques") // @map
        parameter("object", "Instruction")
    }
}

suspend fun lire(siren: String) = Entreprise("https://entreprise.api.gouv.fr").unite(siren)
