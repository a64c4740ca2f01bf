import java.util.concurrent.TimeUnit
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request

private const val BASE = "https://entreprise.api.gouv.fr"
private val client = OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS).build()

fun unite(siren: String, service: String): String {
    val adresse = BASE + "/v4/insee/sirene/unites_legales/" + siren + "?recipient=" + service // @url
    return client.newCall(Request.Builder().url(adresse).build()).execute().body.string()
}
