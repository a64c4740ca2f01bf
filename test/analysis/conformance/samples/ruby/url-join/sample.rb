require 'faraday'

API_ENTREPRISE_HOST = 'https://entreprise.api.gouv.fr'

def fetch_unite_legale(siren, recipient)
  url = [API_ENTREPRISE_HOST, "v4/insee/sirene/unites_legales/#{siren}"].join('/')
  params = { context: 'aides', recipient: recipient, object: 'dossier' }

  Faraday.get(url, params) do |request|
    request.options.timeout = 5
  end
end
