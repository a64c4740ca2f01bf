class ApiEntreprise
  include HTTParty

  base_uri 'https://entreprise.api.gouv.fr'
  default_params context: 'aides', recipient: '13002526500013'
  default_timeout 5

  def self.unite_legale(siren, dossier)
    get("/v4/insee/sirene/unites_legales/#{siren}", query: { object: dossier.to_s })
  end
end
