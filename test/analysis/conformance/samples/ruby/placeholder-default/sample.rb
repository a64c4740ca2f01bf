class Unite
  include HTTParty
  base_uri 'https://entreprise.api.gouv.fr'
  default_timeout 5

  def self.find(siren)
    recipient = ENV.fetch('SIRET_SERVICE', '') # @value
    get(
      "/v4/insee/sirene/unites_legales/#{siren}",
      query: { context: 'Aides publiques', recipient: recipient, object: 'Dossier 42' },
      headers: { 'Authorization' => "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}" }
    )
  end
end
