class HealthCheck
  def up?
    response = HTTP.timeout(5).get('https://entreprise.api.gouv.fr/ping/insee/sirene')
    response.status.success?
  end
end
