class Client
  def connection
    Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { open_timeout: 2, timeout: 5 })
  end

  def unite_legale(siren)
    connection.get do |req|
      req.url "/v4/insee/sirene/unites_legales/#{siren}"
      req.params['context'] = 'aides'
      req.params['recipient'] = '13002526500013'
      req.params['object'] = 'dossier'
    end
  end
end
