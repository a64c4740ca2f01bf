package fr.mairie

import fr.mairie.entreprise.lire

suspend fun unite(siren: String) = lire("/v4/insee/sirene/unites_legales/$siren")
