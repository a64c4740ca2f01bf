OBJET = 'Aides & subventions'

def lire(siren)
  url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}"
  HTTParty.get(
    url + '?context=Aides&recipient=13002526500013&object=' + OBJET, # @url
    headers: { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    timeout: 5
  )
end
