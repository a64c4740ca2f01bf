import io.ktor.client.HttpClient
import io.ktor.client.engine.java.Java
import io.ktor.client.request.*
import io.ktor.client.statement.*

private val client = HttpClient(Java)

// api-entreprise-disable-next-line missing-timeout
suspend fun unite(siren: String) = client.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides%20publiques&recipient=13002526500013&object=Instruction")
