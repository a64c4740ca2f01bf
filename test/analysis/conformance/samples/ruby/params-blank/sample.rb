def unite_legale(siren)
  HTTP.timeout(5).get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: { context: 'aides', recipient: '13002526500013', object: '' } # @map
  )
end
