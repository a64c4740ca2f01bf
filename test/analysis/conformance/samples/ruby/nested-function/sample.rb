def unites_legales(sirens)
  sirens.each_with_object({}) do |siren, found|
    found[siren] = HTTParty.get(
      "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
      query: { context: 'aides', recipient: '13002526500013' }, # @map
      timeout: 5
    )
  end
end
