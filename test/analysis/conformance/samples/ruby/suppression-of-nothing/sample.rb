require 'typhoeus'

def unite_legale(siren, recipient)
  # api-entreprise-disable-next-line missing-timeout -- @send
  Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: { context: 'aides', recipient: recipient, object: 'instruction' },
    timeout: 5
  )
end
