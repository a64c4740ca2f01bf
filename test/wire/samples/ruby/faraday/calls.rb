require 'faraday'

TRACE = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' }.freeze
BASE = 'https://entreprise.api.gouv.fr'
CHEMIN = '/v3/insee/sirene/unites_legales/130025265'

# --- get of the module
Faraday.get(BASE + CHEMIN, TRACE, 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}")

# --- get of a connection
Faraday.new(url: BASE).get(CHEMIN, TRACE)

# --- a limit of the connection
Faraday.new(url: BASE, request: { timeout: 5 }).get(CHEMIN, TRACE)

# --- a limit that is set
connexion = Faraday.new(BASE) { |f| f.options.timeout = 5 }
connexion.get(CHEMIN, TRACE)

# --- a limit of the request
Faraday.new(BASE).get(CHEMIN, TRACE) { |req| req.options.timeout = 5 }

# --- a limit on connecting
Faraday.new(BASE, request: { open_timeout: 5 }).get(CHEMIN, TRACE)

# --- a limit of nil
Faraday.new(BASE, request: { timeout: nil }).get(CHEMIN, TRACE)

# --- parameters of the connection
Faraday.new(url: BASE, params: TRACE).get(CHEMIN)

# --- parameters of the connection and of the request
Faraday.new(url: BASE, params: TRACE).get(CHEMIN, user_id: 'agent')

# --- parameters that replace
Faraday.new(url: BASE, params: TRACE).get(CHEMIN) { |req| req.params = { user_id: 'agent' } }

# --- parameters that are set one by one
Faraday.new(url: BASE).get(CHEMIN) do |req|
  req.params['context'] = 'Aides'
  req.params[:object] = 'D'
end

# --- a query in the path
Faraday.new(url: BASE).get("#{CHEMIN}?context=Aides", object: 'D')

# --- a query in the path that is set
Faraday.new(url: BASE).get { |req| req.path = "#{CHEMIN}?context=Aides" }

# --- nil as a value
Faraday.new(url: BASE).get(CHEMIN, TRACE.merge(object: nil))

# --- a base with a path, and a path without a slash
Faraday.new(url: "#{BASE}/v3").get('insee/sirene/unites_legales/130025265', TRACE)

# --- a base with a path, and a path with a slash
Faraday.new(url: "#{BASE}/v3").get('/insee/sirene/unites_legales/130025265', TRACE)

# --- the body of a post
Faraday.new(url: BASE).post(CHEMIN, TRACE)

# --- another adapter, with a limit on connecting
require 'typhoeus/adapters/faraday'
Faraday.new(BASE, request: { open_timeout: 5 }, ssl: { ca_file: ENV['SSL_CERT_FILE'] }) { |f| f.adapter :typhoeus }.get(CHEMIN, TRACE)

# --- a list as a value
Faraday.get(BASE + CHEMIN, TRACE.merge(object: ['D']))

# --- an empty list as a value
Faraday.get(BASE + CHEMIN, TRACE.merge(object: []))

# --- a base that has a query
Faraday.new(url: "#{BASE}?context=Aides&recipient=13002526500013").get(CHEMIN, object: 'D')

# --- nothing over what the URL asks
Faraday.get("#{BASE}#{CHEMIN}?context=Aides&object=Dossier", { context: nil })

# --- params put in the place of what the URL asks
Faraday.get("#{BASE}#{CHEMIN}?context=Aides&object=Dossier") { |req| req.params = { object: 'D' } }

# --- params of a call put in the place of its own
Faraday.get(BASE + CHEMIN, TRACE) { |req| req.params = { object: 'D' } }

# --- params put in the place of the connection’s
Faraday.new(params: TRACE).get(BASE + CHEMIN) { |req| req.params = { object: 'D' } }

# --- params added to what the URL asks
Faraday.get("#{BASE}#{CHEMIN}?context=Aides&object=Dossier") { |req| req.params[:recipient] = '13002526500013' }

# --- what the URL asks, taken out again
Faraday.get("#{BASE}#{CHEMIN}?context=Aides&object=Dossier") { |req| req.params.delete('context') }

# --- a URL put in the place of the call’s, with what it asks
Faraday.get(BASE) { |req| req.url "#{BASE}#{CHEMIN}?context=Aides&object=Dossier" }

# --- params before a URL that asks
Faraday.get(BASE) do |req|
  req.params = { recipient: '13002526500013' }
  req.url "#{BASE}#{CHEMIN}?context=Aides&object=Dossier"
end

# --- options of all connections
Faraday.default_connection_options = { request: { timeout: 5 }, headers: { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" } }
Faraday.new(url: BASE).get(CHEMIN, TRACE)

# --- an option of all connections
Faraday.default_connection_options.request.timeout = 5
Faraday.get(BASE + CHEMIN, TRACE)

# --- options of all connections, and other options of one
Faraday.default_connection_options = { request: { timeout: 5 } }
Faraday.new(url: BASE, request: { open_timeout: 5 }).get(CHEMIN, TRACE)
