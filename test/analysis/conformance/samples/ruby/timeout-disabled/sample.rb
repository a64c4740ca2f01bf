require 'rest-client'

def unite_legale(siren)
  params = { context: 'aides', recipient: '13002526500013', object: 'dossier' }
  RestClient::Request.execute(method: :get, url: "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", headers: { params: params }, timeout: nil) # @send
end
