require 'excon'

TRACE = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' }.freeze
URL = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265'

# --- a query
Excon.get(URL, query: TRACE, headers: { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" })

# --- a query in the URL too
Excon.get("#{URL}?context=Aides&recipient=13002526500013", query: { object: 'D' })

# --- a limit on reading
Excon.get(URL, query: TRACE, read_timeout: 5)

# --- a limit on connecting
Excon.get(URL, query: TRACE, connect_timeout: 5)

# --- no limit
Excon.get(URL, query: TRACE, read_timeout: nil)

# --- a connection, and a path
Excon.new('https://entreprise.api.gouv.fr').get(path: '/v3/insee/sirene/unites_legales/130025265', query: TRACE)

# --- a connection with a path, and a path
Excon.new('https://entreprise.api.gouv.fr/v3').get(path: '/insee/sirene/unites_legales/130025265', query: TRACE)

# --- a connection with a query, and a query
Excon.new(URL, query: TRACE).get(query: { user_id: 'agent' })

# --- nil as a value
Excon.get(URL, query: TRACE.merge(object: nil))

# --- a list as a value
Excon.get(URL, query: TRACE.merge(object: ['D']))

# --- an empty list as a value
Excon.get(URL, query: TRACE.merge(object: []))

# --- a request of a connection
Excon.new(URL, read_timeout: 5).request(method: :get, query: TRACE)

# --- a limit on the whole
Excon.get(URL, query: TRACE, timeout: 5)

# --- a query in the URL of a connection
Excon.new("#{URL}?context=Aides&recipient=13002526500013&object=D").get

# --- a query in the path of the call
Excon.new('https://entreprise.api.gouv.fr').get(path: '/v3/insee/sirene/unites_legales/130025265?context=Aides')

# --- a query that is a text
Excon.get(URL, query: 'context=Aides&recipient=13002526500013')

# --- nothing over what the URL asks
Excon.get("#{URL}?context=Aides&object=Dossier", query: { context: nil })

# --- a limit among the defaults
Excon.defaults[:read_timeout] = 5
Excon.get(URL, query: TRACE)

# --- defaults that are merged in place
Excon.defaults.merge!(read_timeout: 5, headers: { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" })
Excon.new('https://entreprise.api.gouv.fr').get(path: '/v3/insee/sirene/unites_legales/130025265', query: TRACE)
