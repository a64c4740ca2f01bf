import java.util.concurrent.TimeUnit
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request
import java.net.URLEncoder

private val client = OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS).build()

private fun requete(params: Map<String, String?>): String =
    params.map { (nom, valeur) -> "$nom=${URLEncoder.encode(valeur, Charsets.UTF_8)}" }.joinToString("&")

fun unite(siren: String): String {
    val params = mapOf("context" to "Aides publiques", "object" to "Instruction") // @map
    return client.newCall(Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?${requete(params)}").build()).execute().body.string()
}
