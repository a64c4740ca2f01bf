require 'http'

TRACE = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' }.freeze
URL = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265'

# --- params
HTTP.get(URL, params: TRACE)

# --- params in the URL too
HTTP.get("#{URL}?context=Aides", params: { object: 'D' })

# --- a token
HTTP.auth("Bearer #{ENV['API_ENTREPRISE_TOKEN']}").get(URL, params: TRACE)

# --- a limit
HTTP.timeout(5).get(URL, params: TRACE)

# --- a limit on reading
HTTP.timeout(read: 5).get(URL, params: TRACE)

# --- a limit on connecting
HTTP.timeout(connect: 5).get(URL, params: TRACE)

# --- a connection that is kept
HTTP.persistent('https://entreprise.api.gouv.fr').get('/v3/insee/sirene/unites_legales/130025265', params: TRACE)

# --- a connection that is kept, with a path
HTTP.persistent('https://entreprise.api.gouv.fr/v3').get('/insee/sirene/unites_legales/130025265', params: TRACE)

# --- nil as a value
HTTP.get(URL, params: TRACE.merge(object: nil))

# --- the body of a post
HTTP.post(URL, form: TRACE)

# --- a list as a value
HTTP.get(URL, params: TRACE.merge(object: ['D']))

# --- an empty list as a value
HTTP.get(URL, params: TRACE.merge(object: []))

# --- a limit of 0
HTTP.timeout(0).get(URL, params: TRACE)

# --- limits by phase
HTTP.timeout(connect: 5, write: 5, read: 5).get(URL, params: TRACE)

# --- steps before it
HTTP.headers(accept: 'application/json').follow.timeout(5).get(URL, params: TRACE)

# --- nothing over what the URL asks
HTTP.get("#{URL}?context=Aides&object=Dossier", params: { context: nil })

# --- a limit on the whole, and what is answered
HTTP.timeout(5).get(URL, params: TRACE).to_s

# --- a limit on each part, and what is answered
HTTP.timeout(read: 5, connect: 5, write: 5).get(URL, params: TRACE).to_s
