require_relative 'settings'

class UniteLegaleJob
  def perform(siren)
    HTTP.timeout(read: Settings::DELAI).get(
      "#{Settings::API_ENTREPRISE}/v4/insee/sirene/unites_legales/#{siren}",
      params: { context: 'aides', recipient: '13002526500013', object: 'dossier' }
    )
  end
end
