require 'rest-client'

BASE = 'https://entreprise.api.gouv.fr'

def unite_legale(siren, object)
  url = BASE + '/v4/insee/sirene/unites_legales/' + siren + '?recipient=' + '13002526500013' # @url
  RestClient::Request.execute(method: :get, url: url, timeout: 5)
end
