require 'httparty'

def unite_legale(siren, recipient)
  HTTParty.get(
    "https://staging.entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    query: { context: 'aides', recipient: recipient, object: 'instruction' },
    headers: { 'Authorization' => 'Bearer eyJhbGci…' },
    timeout: 5
  )
end
