class ApiClient
  HOST = 'https://entreprise.api.gouv.fr'

  def get(path, params:)
    Typhoeus.get("#{HOST}#{path}", params: params, timeout: 5)
  end
end
