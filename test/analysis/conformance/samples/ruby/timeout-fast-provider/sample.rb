require 'net/http'

def unite_legale(siren)
  uri = URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}")
  uri.query = URI.encode_www_form(context: 'aides', recipient: '13002526500013', object: 'dossier')
  Net::HTTP.start(uri.host, uri.port, use_ssl: true, read_timeout: 3) do |http|
    http.get(uri.request_uri, 'Authorization' => "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}")
  end
end
