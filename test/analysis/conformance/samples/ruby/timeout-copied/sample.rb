require 'httparty'

class Urssaf
  include HTTParty
  base_uri 'https://entreprise.api.gouv.fr'
  default_timeout 3 # @value

  def vigilance(siren)
    self.class.get(
      "/v4/urssaf/unites_legales/#{siren}/attestation_vigilance",
      query: { context: 'marchés publics', recipient: '13002526500013', object: 'candidature' }
    )
  end
end
