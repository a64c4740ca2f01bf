require 'excon'

BASE = 'https://entreprise.api.gouv.fr'
PARAMS = { context: 'aides', recipient: '13002526500013', object: 'dossier' }.freeze
HEADERS = { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" }.freeze

def module_functions
  # @clean
  Excon.get("#{BASE}/v4/insee/sirene/unites_legales/418166096", query: PARAMS, headers: HEADERS, read_timeout: 5)
  # @clean
  Excon.get(BASE, :path => '/v4/insee/sirene/unites_legales/418166096', :query => PARAMS)
  # @no-timeout
  Excon.get(BASE + '/v4/insee/sirene/unites_legales/418166096', query: PARAMS, read_timeout: nil)
  # @missing object
  Excon.get("#{BASE}/v4/insee/sirene/unites_legales/418166096", query: { context: 'aides', recipient: '13002526500013' })
end

def connection
  connection = Excon.new(BASE, headers: HEADERS, read_timeout: 5, connect_timeout: 2)
  # @clean
  connection.get(path: '/v4/insee/sirene/unites_legales/418166096', query: PARAMS)
  # @clean
  connection.request(method: :get, path: '/v4/insee/sirene/unites_legales/418166096', query: PARAMS, idempotent: true, retry_limit: 2)
  # @missing context recipient object
  connection.get(path: '/v4/insee/sirene/unites_legales/418166096')
  # @clean
  Excon.new("#{BASE}/v4/insee/sirene/unites_legales/418166096").get(query: PARAMS)
end
