module Insee
  class Base
    attr_reader :id

    def initialize(id)
      @id = id
    end

    def fetch
      HTTP.timeout(5).get(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/#{resource}/#{id}",
        params: { context: 'aides', recipient: '13002526500013' } # @map
      )
    end
  end

  class UniteLegale < Base
    def resource = 'unites_legales'
  end

  class Etablissement < Base
    def resource = 'etablissements'
  end
end
