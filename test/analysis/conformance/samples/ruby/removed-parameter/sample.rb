def unite(siren)
  params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 42' }
  params[:non_diffusables] = true # @key
  Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: params,
    headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    timeout: 5
  )
end
