import io.ktor.client.HttpClient
import io.ktor.client.engine.java.Java
import io.ktor.client.request.*
import io.ktor.client.statement.*
import kotlin.test.Test

class UniteTest {
    @Test
    suspend fun refuse() {
        HttpClient(Java).get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265")
    }
}
