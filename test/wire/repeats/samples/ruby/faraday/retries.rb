require 'date'
require 'faraday'

TRACE = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier' }.freeze
URL = 'https://entreprise.api.gouv.fr'
CHEMIN = '/v4/insee/sirene/unites_legales/130025265'

# --- refusals in the list of statuses
api = Faraday.new(url: URL, request: { timeout: 9 }) do |f|
  f.request :retry, max: 2, interval: 0.1, retry_statuses: [403, 404, 422, 429, 503]
end
api.get(CHEMIN, TRACE)
