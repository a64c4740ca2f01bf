require 'excon'

def privileges
  Excon.get(
    'https://entreprise.api.gouv.fr/privileges',
    headers: { 'Authorization' => "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}" },
    read_timeout: 5
  )
end
