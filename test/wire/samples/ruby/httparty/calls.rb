require 'httparty'

TRACE = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' }.freeze
URL = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265'

# --- a query
HTTParty.get(URL, query: TRACE, headers: { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" })

# --- a query in the URL too
HTTParty.get("#{URL}?context=Aides", query: { object: 'D' })

# --- a limit
HTTParty.get(URL, query: TRACE, timeout: 5)

# --- a limit of nil
HTTParty.get(URL, query: TRACE, timeout: nil)

# --- a limit that is a text
HTTParty.get(URL, query: TRACE, timeout: '5')

# --- nil as a value
HTTParty.get(URL, query: TRACE.merge(object: nil))

# --- a class with defaults
class Entreprise
  include HTTParty
  base_uri 'https://entreprise.api.gouv.fr'
  default_params TRACE
  default_timeout 5
end
Entreprise.get('/v3/insee/sirene/unites_legales/130025265', query: { user_id: 'agent' })

# --- a base with a path, and a path without a slash
class Entreprise
  include HTTParty
  base_uri 'https://entreprise.api.gouv.fr/v3'
end
Entreprise.get('insee/sirene/unites_legales/130025265', query: TRACE)

# --- a host, and a path without a slash
class Entreprise
  include HTTParty
  base_uri 'https://entreprise.api.gouv.fr'
end
Entreprise.get('v3/insee/sirene/unites_legales/130025265', query: TRACE)

# --- a body
HTTParty.get(URL, body: TRACE)

# --- a list as a value
HTTParty.get(URL, query: TRACE.merge(object: ['D']))

# --- an empty list as a value
HTTParty.get(URL, query: TRACE.merge(object: []))

# --- a query that is a text
HTTParty.get(URL, query: 'context=Aides&recipient=13002526500013')

# --- parameters of the class, and nil in the call
class Entreprise
  include HTTParty
  default_params TRACE
end
Entreprise.get(URL, query: { object: nil })

# --- a limit on reading
HTTParty.get(URL, query: TRACE, read_timeout: 5)

# --- a limit on opening
HTTParty.get(URL, query: TRACE, open_timeout: 5)

# --- nothing over what the URL asks
HTTParty.get("#{URL}?context=Aides&object=Dossier", query: { context: nil })
