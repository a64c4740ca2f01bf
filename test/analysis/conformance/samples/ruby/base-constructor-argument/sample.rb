class Client
  def initialize(base_url, timeout: 5)
    @base_url = base_url
    @timeout = timeout
  end

  def unite_legale(siren)
    RestClient::Request.execute(
      method: :get,
      url: "#{@base_url}/v4/insee/sirene/unites_legales/#{siren}",
      timeout: @timeout,
      headers: { params: { context: 'aides', object: 'dossier' } } # @map
    )
  end
end

client = Client.new('https://entreprise.api.gouv.fr')
puts client.unite_legale('418166096')
