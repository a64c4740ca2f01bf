require 'typhoeus'

def unite_legale(siren, recipient)
  # api-entreprise-disable-next-line missing-timeout -- le serveur mandataire coupe au bout de 5 s
  Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: { context: 'aides', recipient: recipient, object: 'instruction' }
  )
end
