require 'faraday'

def dossier_local(siret)
  Faraday.get("https://referentiel.example.org/v2/etablissements/#{siret}")
end

def unite_legale(siren)
  client = Faraday.new('https://entreprise.api.gouv.fr', request: { timeout: 5 })
  client.get("/v4/insee/sirene/unites_legales/#{siren}") do |req|
    req.params = { context: 'aides', recipient: '13002526500013', object: 'instruction' }
    req.headers['Authorization'] = "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}"
  end
end
