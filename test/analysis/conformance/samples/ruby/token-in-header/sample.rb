require 'net/http'

def unite_legale(siren)
  uri = URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}")
  uri.query = { context: 'aides', recipient: '13002526500013', object: 'dossier' }.to_query

  request = Net::HTTP::Get.new(uri, { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" })
  Net::HTTP.start(uri.hostname, uri.port, use_ssl: true, read_timeout: 5) { |http| http.request(request) }
end
