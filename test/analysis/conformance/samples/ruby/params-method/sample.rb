class UniteLegale < ApplicationService
  def call(siren)
    HTTParty.get(
      "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
      query: params,
      timeout: 5
    )
  end

  private

  def params
    { # @map
      recipient: '13002526500013',
      object: 'dossier'
    }
  end
end
