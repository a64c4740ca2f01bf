import io.ktor.client.HttpClient
import io.ktor.client.engine.java.Java
import io.ktor.client.request.*
import io.ktor.client.statement.*
import java.io.IOException

private val client = HttpClient(Java)

suspend fun unite(siren: String): String = try {
    client.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides%20publiques&recipient=13002526500013&object=Instruction").bodyAsText() // @send
} catch (e: IOException) {
    throw IllegalStateException("trop long", e)
}
