import io.ktor.client.HttpClient
import io.ktor.client.engine.java.Java
import io.ktor.client.request.*
import io.ktor.client.statement.*

private const val API_ENTREPRISE_BASE = "https://recherche-entreprises.api.gouv.fr"
private val client = HttpClient(Java)

suspend fun chercher(siren: String) {
    client.get("$API_ENTREPRISE_BASE/search") { parameter("q", siren) }
    client.get("https://api.insee.fr/api-sirene/3.11/siren/$siren")
    client.get("https://entreprise.data.gouv.fr/api/sirene/v3/unites_legales/$siren")
}
