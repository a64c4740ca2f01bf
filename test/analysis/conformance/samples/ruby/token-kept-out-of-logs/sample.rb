require 'http'

def unite_legale(siren, recipient)
  jeton = ENV.fetch('API_ENTREPRISE_TOKEN')
  Rails.logger.debug("API Entreprise : #{siren}, jeton qui finit par #{jeton.last(4)}")
  HTTP.timeout(5).auth("Bearer #{jeton}").get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: { context: 'aides', recipient: recipient, object: 'instruction' }
  )
end
