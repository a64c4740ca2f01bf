import java.util.concurrent.TimeUnit
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request

private val client = OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS).build()

fun unite(siren: String): String {
    return client.newCall(Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides&recipient=13002526500013&object=%C3%89tude%20d%27un%20dossier%20%C3%A9l%C3%A8ves").build()).execute().body.string()
}
