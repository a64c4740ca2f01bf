import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

private val client = HttpClient(CIO) {
    install(HttpTimeout) { requestTimeoutMillis = 3_000 } // @value
}

suspend fun vigilance(siren: String) = client.get("https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/$siren/attestation_vigilance?context=Aides%20publiques&recipient=13002526500013&object=Instruction")
