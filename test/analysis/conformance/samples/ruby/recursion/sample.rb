def unite_legale(siren, attempt = 1)
  response = Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: { context: 'aides', recipient: '13002526500013', object: 'dossier' },
    timeout: 5
  )
  return response if response.success? || attempt > 3

  unite_legale(siren, attempt + 1)
end
