def unite(siren)
  Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: {
      context: 'Aides publiques',
      recipient: '00000000000000', # @value
      object: 'Dossier 42'
    },
    headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    timeout: 5
  )
end
