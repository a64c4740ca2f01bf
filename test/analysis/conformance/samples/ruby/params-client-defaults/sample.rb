class Client
  def connection
    @connection ||= Faraday.new(
      url: 'https://entreprise.api.gouv.fr',
      params: { context: 'aides', recipient: '13002526500013', object: 'dossier' },
      headers: { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
      request: { timeout: 5 }
    )
  end

  def unite_legale(siren)
    connection.get("/v4/insee/sirene/unites_legales/#{siren}")
  end
end
