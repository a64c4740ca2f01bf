import java.time.Duration
import org.springframework.boot.web.client.RestTemplateBuilder
import org.springframework.retry.annotation.Retryable
import org.springframework.web.client.HttpServerErrorException

class Entreprise {
    private val rest = RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build()

    @Retryable(retryFor = [HttpServerErrorException::class], maxAttempts = 5)
    fun unite(siren: String): String? = rest.getForObject("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String::class.java)
}
