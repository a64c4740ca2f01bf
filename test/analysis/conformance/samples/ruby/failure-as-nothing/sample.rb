require 'json'
require 'rest-client'

def unite_legale(siren, recipient)
  reponse = RestClient::Request.execute(
    method: :get,
    url: "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    headers: {
      params: { context: 'Aides publiques', recipient: recipient, object: 'Instruction' },
      Authorization: "Bearer #{ENV.fetch('JETON')}",
    },
    timeout: 5,
  )
  JSON.parse(reponse.body)['data']
rescue StandardError => e
  Rails.logger.error(e.message)
  nil # @value
end
