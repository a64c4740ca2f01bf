require 'net/http'

def unite_legale(siren)
  uri = URI.parse("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}")
  uri.query = URI.encode_www_form({ context: 'aides', recipient: '13002526500013' }) # @url

  http = Net::HTTP.new(uri.host, uri.port)
  http.use_ssl = true
  http.read_timeout = 5

  request = Net::HTTP::Get.new(uri)
  request['Authorization'] = "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}"
  http.request(request)
end
