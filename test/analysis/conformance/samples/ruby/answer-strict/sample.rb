require 'faraday'
require 'json'

UniteLegale = Struct.new(:siren, :etat_administratif, keyword_init: true) # @value

def unite_legale(siren, recipient)
  connexion = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |f|
    f.request :authorization, 'Bearer', ENV.fetch('JETON')
    f.response :raise_error
  end
  reponse = connexion.get(
    "/v4/insee/sirene/unites_legales/#{siren}",
    { context: 'Aides publiques', recipient: recipient, object: 'Instruction' },
  )
  UniteLegale.new(**JSON.parse(reponse.body, symbolize_names: true)[:data])
end
