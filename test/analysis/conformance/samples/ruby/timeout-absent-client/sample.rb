class Client
  def initialize
    @http = HTTP.persistent('https://entreprise.api.gouv.fr') # @client
  end

  def unite_legale(siren)
    @http.get("/v4/insee/sirene/unites_legales/#{siren}", params: { context: 'aides', recipient: '13002526500013', object: 'dossier' })
  end
end
