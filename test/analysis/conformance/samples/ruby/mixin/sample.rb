module Traceability
  extend ActiveSupport::Concern

  def traceability_params(object)
    { 'context' => 'aides', 'recipient' => '13002526500013', 'object' => object }
  end
end

class UniteLegaleJob < ApplicationJob
  include Traceability

  def perform(siren)
    Excon.get(
      "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
      query: traceability_params('dossier'),
      read_timeout: 5
    )
  end
end
