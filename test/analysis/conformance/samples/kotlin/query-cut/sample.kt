import java.util.concurrent.TimeUnit
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request

private const val OBJET = "Aides & subventions"
private val client = OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS).build()

fun unite(siren: String): String {
    val adresse = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides&recipient=13002526500013&object=$OBJET" // @url
    return client.newCall(Request.Builder().url(adresse).build()).execute().body.string()
}
