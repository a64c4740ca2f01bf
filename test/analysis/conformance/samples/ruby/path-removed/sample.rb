class ActesInpi
  include HTTParty
  base_uri 'https://entreprise.api.gouv.fr'
  default_timeout 5
  default_params context: 'aides', recipient: '13002526500013', object: 'dossier'

  def self.actes(siren)
    get("/v3/inpi/unites_legales/#{siren}/actes") # @path
  end
end
