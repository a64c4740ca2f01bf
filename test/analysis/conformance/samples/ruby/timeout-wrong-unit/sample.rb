require 'faraday'

def connexion
  Faraday.new(
    url: 'https://entreprise.api.gouv.fr',
    request: { timeout: 5000 }, # @value
    headers: { 'Authorization' => "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}" }
  )
end

def unite_legale(siren)
  connexion.get("/v4/insee/sirene/unites_legales/#{siren}", context: 'aides', recipient: '13002526500013', object: 'dossier')
end
