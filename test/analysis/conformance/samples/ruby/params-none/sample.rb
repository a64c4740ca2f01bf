require 'excon'

def unite_legale(siren)
  url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}"
  response = Excon.get(url, headers: { 'Authorization' => "Bearer #{ENV['TOKEN']}" }, read_timeout: 5) # @send
  JSON.parse(response.body)
end
