class Etablissements
  include HTTParty
  base_uri 'https://entreprise.api.gouv.fr'
  default_timeout 5
  headers 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}"

  def initialize(collectivite)
    @collectivite = collectivite
  end

  def lire(siret)
    self.class.get(
      "/v4/insee/sirene/etablissements/#{siret}",
      query: { context: 'Aides', recipient: @collectivite.siret, object: 'Dossier 42' }
    )
  end
end
