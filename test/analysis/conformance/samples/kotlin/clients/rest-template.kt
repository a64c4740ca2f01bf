package fr.mairie.entreprise

import java.time.Duration
import org.springframework.beans.factory.annotation.Value
import org.springframework.boot.web.client.RestTemplateBuilder
import org.springframework.http.HttpEntity
import org.springframework.http.HttpHeaders
import org.springframework.http.HttpMethod
import org.springframework.http.client.SimpleClientHttpRequestFactory
import org.springframework.stereotype.Service
import org.springframework.web.client.RestTemplate
import org.springframework.web.client.exchange
import org.springframework.web.client.getForObject
import org.springframework.web.util.UriComponentsBuilder

private const val BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales"

@Service
class EntrepriseRest(
    constructeur: RestTemplateBuilder,
    @Value("\${entreprise.jeton}") private val jeton: String,
    @Value("\${entreprise.siret}") private val recipient: String,
) {
    private val rest = constructeur.setReadTimeout(Duration.ofSeconds(5)).build()

    private val entetes = HttpHeaders().apply { setBearerAuth(jeton) }

    fun complet(siren: String): String? {
        val adresse = UriComponentsBuilder.fromHttpUrl("$BASE/$siren")
            .queryParam("context", "Aides publiques")
            .queryParam("recipient", recipient)
            .queryParam("object", "Instruction")
            .build().toUri()
        return rest.exchange(adresse, HttpMethod.GET, HttpEntity<Void>(entetes), String::class.java).body // @clean
    }

    fun generique(siren: String): String? =
        rest.exchange<String>("$BASE/{siren}?context={c}&recipient={r}", HttpMethod.GET, HttpEntity<Void>(entetes), siren, "Aides", recipient).body // @missing object

    fun gabarit(siren: String): String =
        rest.getForObject("$BASE/{siren}?context={c}&object={o}", mapOf("siren" to siren, "c" to "Aides", "o" to "Instruction")) // @missing recipient
}

class SansLimite(private val recipient: String) {
    private val rest = RestTemplate() // @no-timeout

    fun lire(siren: String): String? =
        rest.getForObject("$BASE/$siren?context=Aides&recipient=$recipient&object=Instruction", String::class.java)
}

class ParFabrique(private val recipient: String) {
    private val rest = RestTemplate(SimpleClientHttpRequestFactory().apply { setReadTimeout(5_000) })

    fun lire(siren: String): String? =
        rest.getForObject("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$siren?context=Aides&recipient=$recipient&object=Instruction", String::class.java) // @clean
}
