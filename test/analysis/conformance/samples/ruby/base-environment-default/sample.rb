API_ENTREPRISE_URL = ENV.fetch('API_ENTREPRISE_URL', 'https://entreprise.api.gouv.fr')

def unite_legale(siren)
  Typhoeus.get(
    "#{API_ENTREPRISE_URL}/v4/insee/sirene/unites_legales/#{siren}",
    params: { context: 'aides', recipient: '13002526500013', object: 'dossier' },
    timeout: 5
  )
end
