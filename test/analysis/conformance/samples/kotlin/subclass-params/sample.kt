import java.util.concurrent.TimeUnit
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request
import java.net.URLEncoder

abstract class Lecteur {
    private val client = OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS).build()

    protected abstract fun trace(): Map<String, String>

    fun unite(siren: String): String {
        val requete = trace().map { (nom, valeur) -> "$nom=${URLEncoder.encode(valeur, Charsets.UTF_8)}" }.joinToString("&")
        return client.newCall(Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?$requete").build()).execute().body.string()
    }
}

class Unites : Lecteur() {
    override fun trace() = mapOf("context" to "Aides publiques", "object" to "Instruction") // @map
}
