class Etablissement
  BASE = 'https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/'

  def self.find(siret)
    RestClient::Request.execute(
      method: :get,
      url: BASE + siret,
      timeout: 5,
      headers: {
        Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}",
        params: {
          context: 'Marchés publics',
          recipient: siret, # @key
          object: 'Consultation 42'
        }
      }
    )
  end
end
