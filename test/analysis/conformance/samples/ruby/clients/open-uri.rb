require 'open-uri'

QUERY = { context: 'aides', recipient: '13002526500013', object: 'dossier' }.to_query
AUTHORIZATION = { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" }.freeze

def opened
  # @clean
  URI.open("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?#{QUERY}", 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}", read_timeout: 5).read
  # @clean
  URI.open("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?#{QUERY}", AUTHORIZATION) { |io| JSON.parse(io.read) }
  # @clean
  URI.open("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?#{QUERY}", 'rb', read_timeout: 5, open_timeout: 2)
  # @no-timeout
  URI.open("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?#{QUERY}", read_timeout: nil)
  # @missing object
  URI.open("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=aides&recipient=13002526500013", read_timeout: 5).read
end
