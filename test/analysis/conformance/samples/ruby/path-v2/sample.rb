def entreprise(siren)
  Typhoeus::Request.new(
    "https://entreprise.api.gouv.fr/v2/entreprises/#{siren}", # @path
    params: { context: 'aides', recipient: '13002526500013', object: 'dossier' },
    timeout: 5
  ).run
end
