require 'faraday'

def unite(siret)
  api = Faraday.new('https://entreprise.api.gouv.fr', request: { timeout: 5 })
  api.get("/v4/insee/sirene/unites_legales/#{siret[0, 9]}") do |request|
    request.headers['Authorization'] = "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}"
    request.params['context'] = 'Marchés publics'
    request.params['recipient'] = siret # @key
    request.params['object'] = 'Consultation 42'
  end
end
