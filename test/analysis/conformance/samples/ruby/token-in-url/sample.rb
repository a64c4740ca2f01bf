require 'open-uri'

def unite_legale(siren)
  token = ENV['API_ENTREPRISE_TOKEN']
  url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}?token=#{token}&context=aides&recipient=13002526500013&object=dossier" # @url
  JSON.parse(URI.open(url, read_timeout: 5).read)
end
