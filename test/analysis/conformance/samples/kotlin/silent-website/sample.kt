import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

private const val CATALOGUE = "https://entreprise.api.gouv.fr/catalogue"
private val client = HttpClient(CIO) {
    install(HttpTimeout) { requestTimeoutMillis = 5_000 }
}

fun aide() = "Le catalogue est sur $CATALOGUE, la documentation sur https://entreprise.api.gouv.fr/developpeurs"

suspend fun openapi() = client.get("https://entreprise.api.gouv.fr/v3/openapi-entreprise.yaml")
