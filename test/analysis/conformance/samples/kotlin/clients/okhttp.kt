package fr.mairie.entreprise

import java.util.concurrent.TimeUnit
import kotlin.time.Duration.Companion.seconds
import okhttp3.Call
import okhttp3.Callback
import okhttp3.Headers.Companion.headersOf
import okhttp3.HttpUrl
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response

private const val BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales"

class EntrepriseOkHttp(private val jeton: String, private val recipient: String) {

    private val client = OkHttpClient.Builder()
        .readTimeout(5, TimeUnit.SECONDS)
        .addInterceptor { chaine ->
            chaine.proceed(chaine.request().newBuilder().header("Authorization", "Bearer $jeton").build())
        }
        .build()

    fun complet(siren: String): String? {
        val adresse = "$BASE/$siren".toHttpUrl().newBuilder()
            .addQueryParameter("context", "Aides publiques")
            .addQueryParameter("recipient", recipient)
            .addQueryParameter("object", "Instruction")
            .build()
        val requete = Request.Builder().url(adresse).build()
        client.newCall(requete).execute().use { reponse -> // @clean
            if (reponse.code == 404) return null
            check(reponse.isSuccessful) { "refus ${reponse.code}" }
            return reponse.body!!.string()
        }
    }

    fun enMorceaux(siren: String): Call {
        val adresse = HttpUrl.Builder() // @missing object
            .scheme("https")
            .host("entreprise.api.gouv.fr")
            .addPathSegments("v4/insee/sirene/unites_legales")
            .addPathSegment(siren)
            .addQueryParameter("context", "Aides publiques")
            .addQueryParameter("recipient", recipient)
            .build()
        return client.newCall(Request.Builder().url(adresse).build()).also { it.execute() }
    }

    fun parApply(siren: String, rappel: Callback) {
        val requete = Request.Builder().apply {
            url("$BASE/$siren?context=Aides&object=Instruction") // @missing recipient
            headers(headersOf("Accept", "application/json"))
            get()
        }.build()
        client.newCall(requete).enqueue(rappel)
    }

    fun sansLimite(siren: String): Response {
        val patient = client.newBuilder().readTimeout(0, TimeUnit.SECONDS).build()
        return patient.newCall(Request.Builder().url("$BASE/$siren?context=Aides&recipient=$recipient&object=Instruction").build()).execute() // @no-timeout
    }

    fun deKotlin(siren: String): Response {
        val presse = OkHttpClient.Builder().callTimeout(5.seconds).build()
        val requete = Request.Builder().url("$BASE/$siren?context=Aides&recipient=$recipient&object=Instruction").header("Authorization", "Bearer $jeton").build()
        return presse.newCall(requete).execute() // @clean
    }
}
