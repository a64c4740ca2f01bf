package fr.mairie.entreprise

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpTimeout
import io.ktor.client.request.*
import io.ktor.client.statement.*

abstract class Lecteur {
    private val client = HttpClient(CIO) { install(HttpTimeout) { requestTimeoutMillis = 5_000 } }

    protected suspend fun lire(chemin: String) = client.get("https://entreprise.api.gouv.fr$chemin") {
        parameter("context", "Aides publiques")
        parameter("recipient", "13002526500013")
        parameter("object", "Instruction")
    }
}
