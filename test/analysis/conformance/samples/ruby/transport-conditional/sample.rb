require 'faraday'

def lire(siren)
  api = Faraday.new(
    url: 'https://entreprise.api.gouv.fr',
    request: { timeout: 5 },
    ssl: { verify: !Rails.env.development? },
    headers: { 'Authorization' => "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}" }
  )
  api.get("/v4/insee/sirene/unites_legales/#{siren}", { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' })
end
