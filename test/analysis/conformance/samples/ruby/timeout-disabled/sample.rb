def unite_legale(siren)
  params = { context: 'aides', recipient: '13002526500013', object: 'dossier' }
  HTTParty.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", query: params, timeout: nil) # @send
end
