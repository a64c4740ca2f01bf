package fr.mairie.entreprise

import java.time.Duration
import org.springframework.http.HttpHeaders
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.web.reactive.function.client.awaitBody
import org.springframework.web.reactive.function.client.bodyToMono
import reactor.core.publisher.Mono

class EntrepriseWebClient(constructeur: WebClient.Builder, private val jeton: String, private val recipient: String) {
    private val client = WebClient.builder()
        .baseUrl("https://entreprise.api.gouv.fr")
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer $jeton")
        .build()

    fun complet(siren: String): Mono<String> = client.get()
        .uri { it.path("/v4/insee/sirene/unites_legales/$siren").queryParam("context", "Aides").queryParam("recipient", recipient).queryParam("object", "Instruction").build() }
        .retrieve() // @clean
        .bodyToMono<String>()
        .timeout(Duration.ofSeconds(5))

    fun sansObjet(siren: String): String? = client.get()
        .uri("/v4/insee/sirene/unites_legales/$siren?context=Aides&recipient=$recipient") // @missing object
        .retrieve()
        .bodyToMono(String::class.java)
        .block(Duration.ofSeconds(5))

    fun sansLimite(siren: String): String? = client.get()
        .uri("/v4/insee/sirene/unites_legales/$siren?context=Aides&recipient=$recipient&object=Instruction")
        .retrieve() // @no-timeout
        .bodyToMono<String>()
        .block()
}
