def unite(siren)
  Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: {
      context: ENV.fetch('CONTEXTE', 'Aides publiques'),
      recipient: ENV.fetch('SIRET_SERVICE'),
      object: "Test d'éligibilité"
    },
    headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    timeout: 5
  )
end
