require 'open-uri'

def unite_legale(siren)
  query = { context: 'aides', recipient: '13002526500013' }.to_query # @map
  URI.open(
    "#{ENV['API_ENTREPRISE_URL']}/v4/insee/sirene/unites_legales/#{siren}?#{query}",
    'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}",
    read_timeout: 5
  ).read
end
