def exercices(siret)
  RestClient::Request.execute(
    method: :get,
    url: "https://entreprise.api.gouv.fr/v2/exercices/#{siret}", # @path
    headers: { params: { context: 'aides', recipient: '13002526500013', object: 'dossier' } }, # @map
    timeout: 5
  )
end
