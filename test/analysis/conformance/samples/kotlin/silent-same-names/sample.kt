import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

private val client = HttpClient(CIO) {
    install(HttpTimeout) { requestTimeoutMillis = 5_000 }
}

suspend fun unites() = client.get("https://registre.exemple.fr/v3/unites_legales") { parameter("context", "x") }
