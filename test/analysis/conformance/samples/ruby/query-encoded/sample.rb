def lire(siren, objet, dossier_id)
  contexte = CGI.escape('Recherche & développement')
  Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}" \
    "?context=#{contexte}&recipient=13002526500013&object=#{CGI.escape(objet)}%20#{dossier_id}",
    headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    timeout: 5
  )
end
