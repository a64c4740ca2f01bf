import java.util.concurrent.TimeUnit
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request
import java.net.URLEncoder

private val client = OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS).build()

fun unite(siren: String, objet: String): String {
    val texte = URLEncoder.encode(objet, Charsets.UTF_8)
    return client.newCall(Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides&recipient=13002526500013&object=$texte").build()).execute().body.string()
}
