BASE_URL = 'https://entreprise.api.gouv.fr'.freeze

def unite_legale(siren)
  params = { context: 'aides', recipient: '13002526500013', object: 'dossier' }
  response = HTTParty.get("#{BASE_URL}/v4/insee/sirene/unites_legales/#{siren}", query: params, timeout: 5)
  response.code == 200 ? response['data'] : nil
end
