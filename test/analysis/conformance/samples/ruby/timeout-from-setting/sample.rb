def unite_legale(siren)
  Excon.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    query: { context: 'aides', recipient: '13002526500013', object: 'dossier' },
    read_timeout: ENV.fetch('API_ENTREPRISE_TIMEOUT').to_i
  )
end
