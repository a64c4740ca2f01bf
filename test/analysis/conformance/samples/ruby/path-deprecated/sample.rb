def unite_legale(siren)
  conn = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5, open_timeout: 2 })
  conn.get(
    "v3/insee/sirene/unites_legales/#{siren}", # @path
    { context: 'aides', recipient: '13002526500013', object: 'dossier' }
  )
end
