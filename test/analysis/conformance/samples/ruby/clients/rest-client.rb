require 'rest-client'

PARAMS = { context: 'aides', recipient: '13002526500013', object: 'dossier' }.freeze
AUTHORIZATION = "Bearer #{ENV['API_ENTREPRISE_TOKEN']}".freeze

def module_functions
  # @clean
  RestClient.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS, Authorization: AUTHORIZATION)
  # @clean
  RestClient.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { params: PARAMS, accept: :json })
  # @missing object
  RestClient.get 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { params: { context: 'aides', recipient: '13002526500013' } }
end

def executed
  # @clean
  RestClient::Request.execute(method: :get, url: 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', timeout: 5, headers: { params: PARAMS, authorization: AUTHORIZATION })
  # @no-timeout
  RestClient::Request.execute(method: :get, url: 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', read_timeout: nil, headers: { params: PARAMS })
  # @clean
  RestClient::Request.new(method: :get, url: 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', read_timeout: 5, open_timeout: 2, headers: { params: PARAMS }).execute
end

def resource
  site = RestClient::Resource.new('https://entreprise.api.gouv.fr', timeout: 5, headers: { authorization: AUTHORIZATION })
  # @clean
  RestClient::Resource.new('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', read_timeout: 5).get(params: PARAMS)
  # @clean
  site['v4/insee/sirene/unites_legales/418166096'].get(params: PARAMS)
  # @missing context recipient object
  site['/v4/insee/sirene/unites_legales/418166096'].get
end
