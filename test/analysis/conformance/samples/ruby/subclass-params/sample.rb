class Endpoint
  def call(siren)
    Typhoeus.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: params, timeout: 5)
  end

  def params
    raise NotImplementedError
  end
end

class Aides < Endpoint
  def params
    { context: 'aides', object: 'dossier' } # @map
  end
end
