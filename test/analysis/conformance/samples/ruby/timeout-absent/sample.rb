require 'typhoeus'

def unite_legale(siren)
  params = { context: 'aides', recipient: '13002526500013', object: 'dossier' }
  response = Typhoeus.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: params) # @send
  JSON.parse(response.body)
end
