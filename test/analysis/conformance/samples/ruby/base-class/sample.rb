class ApiEntreprise::Resource
  def call
    Faraday.new('https://entreprise.api.gouv.fr', request: { timeout: 5 }).get(path, params)
  end

  def params
    { context: 'aides', recipient: '13002526500013', object: 'dossier' }
  end
end

class ApiEntreprise::UniteLegale < ApiEntreprise::Resource
  def initialize(siren)
    @siren = siren
  end

  def path
    "/v4/insee/sirene/unites_legales/#{@siren}"
  end
end
