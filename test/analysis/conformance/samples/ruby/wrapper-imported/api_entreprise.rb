module ApiEntreprise
  module_function

  def get(path)
    connection.get(path, { context: 'aides', recipient: '13002526500013', object: 'dossier' })
  end

  def connection
    Faraday.new(url: 'https://entreprise.api.gouv.fr') do |conn|
      conn.request :authorization, 'Bearer', ENV.fetch('API_ENTREPRISE_TOKEN')
      conn.options.timeout = 5
    end
  end
end
