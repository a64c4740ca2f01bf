require 'faraday'
require 'json'

Demande = Struct.new(:siren, :motif, keyword_init: true)
UniteLegale = Struct.new(:siren, :etat_administratif, keyword_init: true)

def unite_legale(corps, recipient)
  demande = Demande.new(**corps)
  connexion = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |f|
    f.request :authorization, 'Bearer', ENV.fetch('JETON')
    f.response :raise_error
  end
  reponse = connexion.get(
    "/v4/insee/sirene/unites_legales/#{demande.siren}",
    { context: 'Aides publiques', recipient: recipient, object: 'Instruction' },
  )
  UniteLegale.new(**JSON.parse(reponse.body, symbolize_names: true)[:data].slice(:siren, :etat_administratif))
end
