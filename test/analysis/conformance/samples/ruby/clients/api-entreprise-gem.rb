require 'api_entreprise'

def complete
  client = ApiEntreprise::Client.new(
    token: ENV['API_ENTREPRISE_TOKEN'],
    environment: :staging,
    default_params: { recipient: '13002526500013', context: 'aides', object: 'dossier' },
    read_timeout: 5
  )
  # @clean
  client.get('/v4/insee/sirene/unites_legales/418166096')
  client.insee.unites_legales('418166096')
end

def incomplete
  client = ApiEntreprise::Client.new(token: ENV['API_ENTREPRISE_TOKEN'], default_params: { recipient: '13002526500013' })
  # @clean
  client.get('/v4/insee/sirene/unites_legales/418166096', params: { context: 'aides', object: 'dossier' })
  # @missing object
  client.get('/v4/insee/sirene/unites_legales/418166096', params: { context: 'aides' })
  # @no-timeout
  ApiEntreprise::Client.new(read_timeout: nil).get('/v4/insee/sirene/unites_legales/418166096', params: { context: 'aides', object: 'dossier', recipient: '13002526500013' })
end
