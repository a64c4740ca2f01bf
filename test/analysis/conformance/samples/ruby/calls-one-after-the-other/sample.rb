require 'httparty'

def actualiser(sirens)
  sirens.each do |siren|
    HTTParty.get(
      "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
      query: { context: 'aides', recipient: '13002526500013', object: 'mise à jour' },
      timeout: 5
    )
  end
end
