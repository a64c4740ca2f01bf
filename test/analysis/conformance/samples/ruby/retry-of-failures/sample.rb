require 'faraday'
require 'faraday/retry'

def connexion
  Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |f|
    f.request :retry, max: 3, interval: 1, retry_statuses: [429, 502, 503, 504]
    f.response :json
  end
end

def unite_legale(siren)
  connexion.get("/v4/insee/sirene/unites_legales/#{siren}", context: 'aides', recipient: '13002526500013', object: 'dossier')
end
