# frozen_string_literal: true

ETABLISSEMENT_URL = 'https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/%s'

module Etablissements
  def self.find(siret, object:)
    HTTP.auth("Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}")
        .timeout(5)
        .get(format(ETABLISSEMENT_URL, siret), params: { context: 'aides', recipient: '13002526500013', object: object })
  end
end
