package fr.mairie.entreprise

import java.time.Duration
import okhttp3.OkHttpClient
import retrofit2.Response
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.create
import retrofit2.http.GET
import retrofit2.http.Header
import retrofit2.http.Path
import retrofit2.http.Query
import retrofit2.http.QueryMap

interface Sirene {
    @GET("v4/insee/sirene/unites_legales/{siren}") // @clean
    suspend fun complet(
        @Header("Authorization") jeton: String,
        @Path("siren") siren: String,
        @Query("context") contexte: String,
        @Query("recipient") destinataire: String,
        @Query("object") objet: String,
    ): Response<Unite>

    @GET("v4/insee/sirene/etablissements/{siret}") // @missing object
    suspend fun sansObjet(
        @Header("Authorization") jeton: String,
        @Path("siret") siret: String,
        @Query("context") contexte: String,
        @Query("recipient") destinataire: String,
    ): Response<Unite>

    @GET("v4/insee/sirene/sieges/{siren}")
    suspend fun ouverte(@Path("siren") siren: String, @QueryMap parametres: Map<String, String>): Response<Unite>
}

data class Unite(val data: Map<String, Any>)

class Entreprises(private val jeton: String, private val recipient: String) {
    private val client = OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5)).build()
    private val sirene: Sirene by lazy {
        Retrofit.Builder()
            .baseUrl("https://entreprise.api.gouv.fr/")
            .client(client)
            .addConverterFactory(GsonConverterFactory.create())
            .build()
            .create(Sirene::class.java)
    }

    suspend fun complet(siren: String) = sirene.complet("Bearer $jeton", siren, "Aides publiques", recipient, "Instruction")

    suspend fun sansObjet(siret: String) = sirene.sansObjet("Bearer $jeton", siret, "Aides publiques", recipient)
}

class SansLimite(private val jeton: String, private val recipient: String) {
    private val patient = OkHttpClient.Builder().readTimeout(Duration.ZERO).build() // @no-timeout
    private val sirene = Retrofit.Builder().baseUrl("https://entreprise.api.gouv.fr/").client(patient).build().create<Autre>()

    suspend fun lire(siren: String) = sirene.lire("Bearer $jeton", siren, "Aides", recipient, "Instruction")
}

interface Autre {
    @GET("v4/insee/sirene/unites_legales/{siren}")
    suspend fun lire(
        @Header("Authorization") jeton: String,
        @Path("siren") siren: String,
        @Query("context") contexte: String,
        @Query("recipient") destinataire: String,
        @Query("object") objet: String,
    ): Unite
}
