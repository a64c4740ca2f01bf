BASE_DELAY = 2
TIMEOUT = BASE_DELAY * 3

def unite_legale(siren)
  Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: { context: 'aides', recipient: '13002526500013', object: 'dossier' },
    timeout: TIMEOUT
  )
end
