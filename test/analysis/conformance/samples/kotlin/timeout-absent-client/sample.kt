import io.ktor.client.HttpClient
import io.ktor.client.engine.java.Java
import io.ktor.client.request.*
import io.ktor.client.statement.*
import io.ktor.client.plugins.defaultRequest

private val client = HttpClient(Java) { // @client
    defaultRequest {
        url("https://entreprise.api.gouv.fr/v4/")
        header("Accept", "application/json")
    }
}

suspend fun unite(siren: String) = client.get("insee/sirene/unites_legales/$siren?context=Aides%20publiques&recipient=13002526500013&object=Instruction")
