require 'typhoeus'

class UniteLegale
  def initialize(siren)
    @siren = siren
  end

  def call
    response = Typhoeus.get(
      "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{@siren}?recipient=13002526500013&context=marches", # @url
      headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
      timeout: 5
    )
    JSON.parse(response.body)
  end
end
