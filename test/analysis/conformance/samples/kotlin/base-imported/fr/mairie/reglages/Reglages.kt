package fr.mairie.reglages

const val BASE = "https://entreprise.api.gouv.fr"
