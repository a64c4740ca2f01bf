class UniteLegaleFetcher
  def initialize
    @client = ApiClient.new
  end

  def call(siren)
    @client.get(
      "/v4/insee/sirene/unites_legales/#{siren}",
      params: { context: 'aides', recipient: '13002526500013' } # @map
    )
  end
end
