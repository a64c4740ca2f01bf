import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

class Entreprise(private val client: HttpClient) {
    suspend fun unite(siren: String) = client.get("/v4/insee/sirene/unites_legales/$siren") {
        parameter("context", "Aides publiques")
        parameter("recipient", "13002526500013")
    }
}
