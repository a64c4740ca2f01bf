require 'net/http'

def unite_legale(siren)
  params = { # @map
    context: 'aides',
    recipient: '13002526500013'
  }
  query = URI.encode_www_form(params)
  uri = URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}?#{query}")

  Net::HTTP.start(uri.host, uri.port, use_ssl: true, read_timeout: 5) do |http|
    request = Net::HTTP::Get.new(uri)
    http.request(request)
  end
end
