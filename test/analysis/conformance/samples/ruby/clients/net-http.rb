require 'net/http'

HOST = 'entreprise.api.gouv.fr'
QUERY = URI.encode_www_form(context: 'aides', recipient: '13002526500013', object: 'dossier')
HEADERS = { 'Authorization' => "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}" }.freeze

def module_functions
  uri = URI("https://#{HOST}/v4/insee/sirene/unites_legales/418166096?#{QUERY}")
  # @clean
  Net::HTTP.get(uri)
  # @clean
  Net::HTTP.get(uri, HEADERS)
  # @clean
  Net::HTTP.get_response(uri, HEADERS)
  # @clean
  Net::HTTP.get_response(URI.parse("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?#{QUERY}"))
end

def module_functions_incomplete
  uri = URI("https://#{HOST}/v4/insee/sirene/unites_legales/418166096?context=aides&recipient=13002526500013")
  # @missing object
  Net::HTTP.get_response(uri)
end

def connection
  http = Net::HTTP.new(HOST, 443)
  http.use_ssl = true
  http.open_timeout = 2
  http.read_timeout = 5
  # @clean
  http.get("/v4/insee/sirene/unites_legales/418166096?#{QUERY}", HEADERS)
  # @clean
  http.request_get("/v4/insee/sirene/unites_legales/418166096?#{QUERY}")
  # @missing context recipient object
  http.get('/v4/insee/sirene/unites_legales/418166096')
end

def no_limit
  http = Net::HTTP.new(HOST, Net::HTTP.https_default_port)
  http.use_ssl = true
  http.read_timeout = nil
  # @no-timeout
  http.get("/v4/insee/sirene/unites_legales/418166096?#{QUERY}")
end

def started
  uri = URI::HTTPS.build(host: HOST, path: '/v4/insee/sirene/unites_legales/418166096', query: QUERY)
  Net::HTTP.start(uri.hostname, uri.port, use_ssl: true, read_timeout: 5) do |http|
    request = Net::HTTP::Get.new(uri.request_uri)
    request['Authorization'] = "Bearer #{ENV['API_ENTREPRISE_TOKEN']}"
    request.add_field('Accept', 'application/json')
    # @clean
    http.request(request)
  end
end

def started_later
  uri = URI("https://#{HOST}/v4/insee/sirene/unites_legales/418166096")
  uri.query = QUERY
  request = Net::HTTP::Get.new(uri, HEADERS)
  http = Net::HTTP.new(uri.host, uri.port)
  http.use_ssl = true
  http.start { |started| started.request(request) } # @clean
end

def started_with_address
  uri = URI("https://#{HOST}/v4/insee/sirene/unites_legales/418166096")
  # @missing context recipient object
  Net::HTTP.start('entreprise.api.gouv.fr', 443, use_ssl: true) { |http| http.get(uri.path) }
end
