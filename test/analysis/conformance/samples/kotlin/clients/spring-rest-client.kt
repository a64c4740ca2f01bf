package fr.mairie.entreprise

import java.time.Duration
import org.springframework.http.HttpHeaders
import org.springframework.http.client.JdkClientHttpRequestFactory
import org.springframework.web.client.RestClient
import org.springframework.web.client.body

class EntrepriseRestClient(jeton: String, private val recipient: String) {
    private val fabrique = JdkClientHttpRequestFactory().apply { setReadTimeout(Duration.ofSeconds(5)) }

    private val client = RestClient.builder()
        .baseUrl("https://entreprise.api.gouv.fr")
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer $jeton")
        .requestFactory(fabrique)
        .build()

    fun complet(siren: String): String? = client.get()
        .uri { adresse ->
            adresse.path("/v4/insee/sirene/unites_legales/{siren}")
                .queryParam("context", "Aides publiques")
                .queryParam("recipient", recipient)
                .queryParam("object", "Instruction")
                .build(siren)
        }
        .retrieve() // @clean
        .body<String>()

    fun sansObjet(siren: String): String? = client.get()
        .uri("/v4/insee/sirene/unites_legales/{siren}?context={c}&recipient={r}", siren, "Aides", recipient) // @missing object
        .retrieve()
        .body(String::class.java)
}

class SansLimite(private val recipient: String) {
    private val client = RestClient.create("https://entreprise.api.gouv.fr") // @no-timeout

    fun lire(siren: String) = client.get()
        .uri("/v4/insee/sirene/unites_legales/$siren?context=Aides&recipient=$recipient&object=Instruction")
        .headers { it.setBearerAuth("jeton") }
        .retrieve()
        .body<String>()
}
