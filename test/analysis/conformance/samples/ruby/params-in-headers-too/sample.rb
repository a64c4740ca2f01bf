require 'httparty'

TRACE = { context: 'aides', recipient: '13002526500013', object: 'instruction' }.freeze

def unite_legale(siren)
  HTTParty.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    query: TRACE,
    headers: TRACE.merge(authorization: "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}"),
    timeout: 5
  )
end
