require 'httparty'

def api_get(path)
  HTTParty.get(
    "https://entreprise.api.gouv.fr#{path}",
    query: { context: 'aides', recipient: '13002526500013' }, # @map
    headers: { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    timeout: 5
  )
end

def unite_legale(siren)
  api_get("/v4/insee/sirene/unites_legales/#{siren}")
end

def etablissement(siret)
  api_get "/v4/insee/sirene/etablissements/#{siret}"
end
