def lire(siret_ou_rna)
  Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/djepva/api-association/associations/#{siret_ou_rna}",
    params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
    headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    timeout: 5
  )
end
