import java.util.concurrent.TimeUnit
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request

private val client = OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS).hostnameVerifier { _, _ -> true }.build() // @key

fun unite(siren: String): String {
    return client.newCall(Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides%20publiques&recipient=13002526500013&object=Instruction").build()).execute().body.string()
}
