require 'faraday'

def chiffres_affaires(siret, agent)
  client = Faraday.new('https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |f|
    f.request :authorization, 'Bearer', ENV.fetch('API_ENTREPRISE_TOKEN')
  end
  client.get(
    "/v3/dgfip/etablissements/#{siret}/chiffres_affaires",
    { context: 'aides', recipient: '13002526500013', object: 'dossier', user_id: agent.id }
  )
end
