require 'faraday'

BASE = 'https://entreprise.api.gouv.fr'
PARAMS = { context: 'aides', recipient: '13002526500013', object: 'dossier' }.freeze

def module_functions
  # @clean
  Faraday.get("#{BASE}/v4/insee/sirene/unites_legales/418166096", PARAMS, { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" })
  # @clean
  Faraday.get(BASE + '/v4/insee/sirene/unites_legales/418166096') do |req|
    req.params = PARAMS
    req.options.timeout = 5
  end
  # @missing object
  Faraday.get("#{BASE}/v4/insee/sirene/unites_legales/418166096", { context: 'aides', recipient: '13002526500013' })
end

def made_with_options
  conn = Faraday.new(
    url: BASE,
    params: { context: 'aides' },
    headers: { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    request: { open_timeout: 2, timeout: 5 },
    ssl: { verify: true }
  )
  # @clean
  conn.get('/v4/insee/sirene/unites_legales/418166096', recipient: '13002526500013', object: 'dossier')
  # @clean
  conn.get('/v4/insee/sirene/unites_legales/418166096', { 'recipient' => '13002526500013', 'object' => 'dossier' }, { 'Accept' => 'application/json' })
  # @missing object
  conn.get('/v4/insee/sirene/unites_legales/418166096', { recipient: '13002526500013' })
end

def made_with_block
  conn = Faraday.new(BASE) do |f|
    f.request :url_encoded
    f.request :authorization, 'Bearer', -> { ENV.fetch('API_ENTREPRISE_TOKEN') }
    f.request :retry, max: 2, interval: 1
    f.response :json
    f.params['context'] = 'aides'
    f.options.timeout = 5
    f.adapter Faraday.default_adapter
  end
  # @clean
  conn.get do |req|
    req.url '/v4/insee/sirene/unites_legales/418166096'
    req.params['recipient'] = '13002526500013'
    req.params[:object] = 'dossier'
    req.headers['Accept'] = 'application/json'
    req.options.open_timeout = 2
  end
  # @clean
  conn.get { |req| req.url('/v4/insee/sirene/unites_legales/418166096', recipient: '13002526500013', object: 'dossier') }
  # @missing object
  conn.get('/v4/insee/sirene/unites_legales/418166096') { |req| req.params = { context: 'aides', recipient: '13002526500013' } }
end

def configured_later
  conn = Faraday::Connection.new(BASE)
  conn.params = PARAMS
  conn.options.timeout = 5
  conn.headers[:authorization] = "Bearer #{ENV['API_ENTREPRISE_TOKEN']}"
  # @clean
  conn.get('/v4/insee/sirene/unites_legales/418166096')
  # @clean
  conn.run_request(:get, '/v4/insee/sirene/unites_legales/418166096', nil, nil)
end
