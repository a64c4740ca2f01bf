require 'http'

PARAMS = { context: 'aides', recipient: '13002526500013', object: 'dossier' }.freeze
TOKEN = ENV.fetch('API_ENTREPRISE_TOKEN')

def module_functions
  # @clean
  HTTP.timeout(5).get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
  # @clean
  HTTP.auth("Bearer #{TOKEN}").timeout(connect: 2, read: 5).get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
  # @clean
  HTTP.headers(accept: 'application/json', authorization: "Bearer #{TOKEN}").timeout(5).get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
  # @clean
  HTTP['Accept' => 'application/json'].accept(:json).timeout(5).request(:get, 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
  # @no-timeout
  HTTP.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
  # @clean (before the sixth version, what is left out has a limit of its own)
  HTTP.follow.timeout(connect: 2).get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
  # @missing object
  HTTP.timeout(5).get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: { context: 'aides', recipient: '13002526500013' })
end

def kept
  http = HTTP.persistent('https://entreprise.api.gouv.fr').timeout(5).auth("Bearer #{TOKEN}")
  # @clean
  http.get('/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
  # @clean
  http.headers('Accept' => 'application/json').get('/v4/insee/sirene/etablissements/41816609600051', params: PARAMS)
  # @missing context recipient object
  http.get('/v4/insee/sirene/unites_legales/418166096')
end

def client_object
  client = HTTP::Client.new(headers: { 'Authorization' => "Bearer #{TOKEN}" })
  # @clean
  client.timeout(5).get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
  # @no-timeout
  client.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
end
