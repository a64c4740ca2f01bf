import java.util.concurrent.TimeUnit
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request
import java.net.URLEncoder

private val client = OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS).build()

fun lire(chemin: String, params: Map<String, String>): String {
    val requete = params.entries.joinToString("&") { "${it.key}=${URLEncoder.encode(it.value, Charsets.UTF_8)}" }
    return client.newCall(Request.Builder().url("https://entreprise.api.gouv.fr$chemin?$requete").build()).execute().body.string()
}
