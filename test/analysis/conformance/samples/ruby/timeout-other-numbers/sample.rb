require 'typhoeus'

TAILLE_MAXIMALE = 5000

def unite_legale(siren)
  Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: { context: 'aides', recipient: '13002526500013', object: 'dossier' },
    connecttimeout: 1000,
    maxfilesize: TAILLE_MAXIMALE,
    timeout: 5
  )
end
