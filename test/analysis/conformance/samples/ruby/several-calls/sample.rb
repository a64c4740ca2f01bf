HOST = 'https://entreprise.api.gouv.fr'

def entreprise(siren, siret)
  http = HTTP.timeout(5).auth("Bearer #{ENV['API_ENTREPRISE_TOKEN']}")
  unite = http.get("#{HOST}/v4/insee/sirene/unites_legales/#{siren}",
                   params: { context: 'aides', recipient: '13002526500013', object: 'dossier' })
  siege = http.get("#{HOST}/v4/insee/sirene/etablissements/#{siret}",
                   params: { recipient: '13002526500013', object: 'dossier' }) # @map
  [unite, siege]
end
