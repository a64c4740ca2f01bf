import java.time.Duration
import org.springframework.boot.web.client.RestTemplateBuilder
import org.springframework.retry.annotation.Retryable

class Entreprise {
    private val rest = RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build()

    @Retryable(maxAttempts = 5) // @value
    fun unite(siren: String): String? = rest.getForObject("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String::class.java)
}
