class ApiClient
  def get(path, params = {})
    Excon.get("https://entreprise.api.gouv.fr#{path}", query: params, read_timeout: 5)
  end
end
