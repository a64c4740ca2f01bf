require_relative 'api_entreprise'

class UniteLegale
  def self.find(siren)
    ApiEntreprise.get("/v4/insee/sirene/unites_legales/#{siren}")
  end
end
