class ApiEntrepriseClient
  def unite_legale(siren)
    connection.get("/v4/insee/sirene/unites_legales/#{siren}") do |req|
      req.params = { context: 'aides', recipient: '13002526500013' } # @map
    end
  end

  private

  def connection
    Faraday.new(url: host, request: { timeout: 5 })
  end

  def host
    if Rails.env.production?
      'https://entreprise.api.gouv.fr'
    else
      'https://staging.entreprise.api.gouv.fr'
    end
  end
end
