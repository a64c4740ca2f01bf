import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.ObjectMapper
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration

data class Unite(val siren: String)

private val http = HttpClient.newHttpClient()
private val lecteur = ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)

fun unite(siren: String): Unite {
    val demande = HttpRequest.newBuilder(URI.create("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides%20publiques&recipient=13002526500013&object=Instruction")).timeout(Duration.ofSeconds(5)).build()
    return lecteur.readValue(http.send(demande, BodyHandlers.ofString()).body(), Unite::class.java)
}
