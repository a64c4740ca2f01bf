def unite_legale(siren)
  params = {
    context: 'aides',
    recipient: '13002526500013',
    object: 'dossier',
    token: ENV.fetch('API_ENTREPRISE_TOKEN') # @key
  }
  HTTParty.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", query: params, timeout: 5)
end
