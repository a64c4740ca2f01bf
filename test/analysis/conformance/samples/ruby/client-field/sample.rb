class Client
  def initialize(token = ENV['API_ENTREPRISE_TOKEN'])
    @connection = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |faraday|
      faraday.headers['Authorization'] = "Bearer #{token}"
      faraday.response :json
      faraday.adapter :net_http
    end
  end

  def unite_legale(siren)
    @connection.get("/v4/insee/sirene/unites_legales/#{siren}", context: 'aides', recipient: '13002526500013', object: 'dossier').body
  end
end
