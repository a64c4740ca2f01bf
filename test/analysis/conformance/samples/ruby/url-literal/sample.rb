require 'excon'

def unite_legale(siren, dossier)
  Excon.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}?context=aides&recipient=13002526500013&object=#{dossier}",
    headers: { 'Authorization' => "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}" },
    read_timeout: 5
  )
end
