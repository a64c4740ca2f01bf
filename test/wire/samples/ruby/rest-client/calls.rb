require 'rest-client'

TRACE = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' }.freeze
URL = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265'

# --- params among headers
RestClient.get(URL, params: TRACE, Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}")

# --- params in the URL too
RestClient.get("#{URL}?context=Aides", params: { object: 'D' })

# --- execute
RestClient::Request.execute(method: :get, url: URL, headers: { params: TRACE }, timeout: 5)

# --- execute, a limit on reading
RestClient::Request.execute(method: :get, url: URL, headers: { params: TRACE }, read_timeout: 5)

# --- execute, no limit
RestClient::Request.execute(method: :get, url: URL, headers: { params: TRACE }, timeout: nil)

# --- a resource
RestClient::Resource.new(URL, timeout: 5).get(params: TRACE)

# --- a part of a resource
RestClient::Resource.new('https://entreprise.api.gouv.fr', timeout: 5)['v3/insee/sirene/unites_legales/130025265'].get(params: TRACE)

# --- params of a resource and of the call
RestClient::Resource.new(URL, headers: { params: TRACE }).get(params: { user_id: 'agent' })

# --- nil as a value
RestClient.get(URL, params: TRACE.merge(object: nil))

# --- the body of a post
RestClient.post(URL, TRACE.dup)

# --- a list as a value
RestClient.get(URL, params: TRACE.merge(object: ['D']))

# --- an empty list as a value
RestClient.get(URL, params: TRACE.merge(object: []))

# --- a part of a resource with a path
RestClient::Resource.new('https://entreprise.api.gouv.fr/v3', timeout: 5)['insee/sirene/unites_legales/130025265'].get(params: TRACE)

# --- a part of a part
RestClient::Resource.new('https://entreprise.api.gouv.fr')['v3']['/insee/sirene/unites_legales/130025265'].get(params: TRACE)

# --- a part that is kept
entreprises = RestClient::Resource.new('https://entreprise.api.gouv.fr/v3/', headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" })
unite = entreprises['/insee/sirene/unites_legales/130025265']
unite.get(params: TRACE)

# --- nothing over what the URL asks
RestClient.get("#{URL}?context=Aides&object=Dossier", params: { context: nil })
