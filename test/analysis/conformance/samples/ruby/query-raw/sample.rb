BASE = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales'

def lire(siren, objet)
  Typhoeus.get(
    "#{BASE}/#{siren}?context=Aides&recipient=13002526500013&object=#{objet}", # @url
    headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    timeout: 5
  )
end
