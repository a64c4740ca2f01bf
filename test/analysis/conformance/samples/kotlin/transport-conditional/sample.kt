import java.util.concurrent.TimeUnit
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request

fun unite(siren: String, local: Boolean): String {
    val reglages = OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS)
    if (local) reglages.hostnameVerifier { _, _ -> true }
    return reglages.build().newCall(Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides%20publiques&recipient=13002526500013&object=Instruction").build()).execute().body.string()
}
