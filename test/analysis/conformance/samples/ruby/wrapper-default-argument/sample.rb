require 'rest-client'

PARAMS = { context: 'aides', recipient: '13002526500013', object: 'dossier' }

def fetch(url, timeout: 5)
  RestClient::Request.execute(method: :get, url: url, timeout: timeout, headers: { params: PARAMS })
end

def unite_legale(siren)
  fetch "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}"
end
