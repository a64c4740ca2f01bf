require 'net/http'
require 'uri'

TRACE = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' }.freeze
URL = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265'

# --- get of an address
uri = URI(URL)
uri.query = URI.encode_www_form(TRACE)
Net::HTTP.get(uri)

# --- get_response, with headers
uri = URI("#{URL}?#{URI.encode_www_form(TRACE)}")
Net::HTTP.get_response(uri, 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}")

# --- a connection that is started
uri = URI("#{URL}?#{URI.encode_www_form(TRACE)}")
Net::HTTP.start(uri.host, uri.port, use_ssl: true, read_timeout: 5) do |http|
  request = Net::HTTP::Get.new(uri)
  request['Authorization'] = "Bearer #{ENV['API_ENTREPRISE_TOKEN']}"
  http.request(request)
end

# --- a connection that is made
uri = URI("#{URL}?#{URI.encode_www_form(TRACE)}")
http = Net::HTTP.new(uri.host, uri.port)
http.use_ssl = true
http.read_timeout = 5
http.request(Net::HTTP::Get.new(uri.request_uri))

# --- a limit on connecting
uri = URI("#{URL}?#{URI.encode_www_form(TRACE)}")
http = Net::HTTP.new(uri.host, uri.port)
http.use_ssl = true
http.open_timeout = 5
http.request(Net::HTTP::Get.new(uri.request_uri))

# --- no limit
uri = URI("#{URL}?#{URI.encode_www_form(TRACE)}")
http = Net::HTTP.new(uri.host, uri.port)
http.use_ssl = true
http.read_timeout = nil
http.request(Net::HTTP::Get.new(uri.request_uri))

# --- the path alone, without the query
uri = URI("#{URL}?#{URI.encode_www_form(TRACE)}")
http = Net::HTTP.new(uri.host, uri.port)
http.use_ssl = true
http.request(Net::HTTP::Get.new(uri.path))

# --- nil as a value
Net::HTTP.get(URI("#{URL}?#{URI.encode_www_form(TRACE.merge(object: nil))}"))

# --- form data of a get
uri = URI(URL)
request = Net::HTTP::Post.new(uri)
request.set_form_data(TRACE)
Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }

# --- a limit around it
require 'timeout'
Timeout.timeout(5) { Net::HTTP.get(URI("#{URL}?#{URI.encode_www_form(TRACE)}")) }

# --- a list as a value
Net::HTTP.get(URI("#{URL}?#{URI.encode_www_form(TRACE.merge(object: ['D']))}"))

# --- an empty list as a value
Net::HTTP.get(URI("#{URL}?#{URI.encode_www_form(TRACE.merge(object: []))}"))

# --- nil in a text
objet = nil
Net::HTTP.get(URI("#{URL}?context=Aides&recipient=13002526500013&object=#{objet}"))

# --- nil, formatted
Net::HTTP.get(URI(format('%s?context=Aides&recipient=13002526500013&object=%s', URL, nil)))

# --- false in a text
Net::HTTP.get(URI("#{URL}?context=Aides&recipient=13002526500013&object=#{false}"))
