require 'net/http'

def lire(siren)
  uri = URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}")
  uri.query = URI.encode_www_form(context: 'Aides', recipient: '13002526500013', object: 'Dossier 42')
  http = Net::HTTP.new(uri.host, uri.port)
  http.use_ssl = true
  http.read_timeout = 5
  http.verify_mode = OpenSSL::SSL::VERIFY_NONE # @key
  requete = Net::HTTP::Get.new(uri)
  requete['Authorization'] = "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}"
  http.request(requete)
end
