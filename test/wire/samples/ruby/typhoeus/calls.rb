require 'typhoeus'

TRACE = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' }.freeze
URL = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265'

# --- params
Typhoeus.get(URL, params: TRACE, headers: { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" })

# --- params in the URL too
Typhoeus.get("#{URL}?context=Aides", params: { object: 'D' })

# --- a limit
Typhoeus.get(URL, params: TRACE, timeout: 5)

# --- a limit in ms
Typhoeus.get(URL, params: TRACE, timeout_ms: 5000)

# --- a limit on connecting
Typhoeus.get(URL, params: TRACE, connecttimeout: 5)

# --- a request that is run
Typhoeus::Request.new(URL, params: TRACE, timeout: 5).run

# --- nil as a value
Typhoeus.get(URL, params: TRACE.merge(object: nil))

# --- of all requests
Typhoeus.before { |request| request.options[:timeout] = 5 }
Typhoeus.get(URL, params: TRACE)

# --- a list as a value
Typhoeus.get(URL, params: TRACE.merge(object: ['D']))

# --- an empty list as a value
Typhoeus.get(URL, params: TRACE.merge(object: []))

# --- a request that is queued
hydra = Typhoeus::Hydra.new
hydra.queue(Typhoeus::Request.new(URL, params: TRACE, timeout: 5))
hydra.run

# --- nothing over what the URL asks
Typhoeus.get("#{URL}?context=Aides&object=Dossier", params: { context: nil })
