require 'httparty'

def module_function_calls
  # @clean
  HTTParty.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', query: { context: 'aides', recipient: '13002526500013', object: 'dossier' }, timeout: 5)
  # @missing object
  HTTParty.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { query: { context: 'aides', recipient: '13002526500013' }, headers: { 'Accept' => 'application/json' } })
  # @clean
  HTTParty.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', query: { context: 'aides', recipient: '13002526500013', object: 'dossier' }, timeout: nil)
end

class ApiEntreprise
  include HTTParty

  base_uri 'https://entreprise.api.gouv.fr'
  default_params context: 'aides', recipient: '13002526500013'
  default_timeout 5
  open_timeout 2
  headers 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}"
  format :json

  def self.unite_legale(siren)
    # @clean
    get("/v4/insee/sirene/unites_legales/#{siren}", query: { object: 'dossier' })
  end

  def etablissement(siret)
    # @clean
    self.class.get("/v4/insee/sirene/etablissements/#{siret}", query: { object: siret }, timeout: 3)
  end
end

class Incomplete
  include HTTParty
  base_uri 'https://entreprise.api.gouv.fr'
  read_timeout 5
  default_options.update(verify: true)

  def initialize(siren)
    @options = { query: { context: 'aides', object: 'dossier' } } # @missing recipient
    @siren = siren
  end

  def call
    self.class.get("/v4/insee/sirene/unites_legales/#{@siren}", @options)
  end
end
