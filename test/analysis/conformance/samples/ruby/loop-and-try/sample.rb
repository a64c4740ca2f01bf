def unite_legale(siren)
  attempts = 0
  while attempts < 3
    begin
      return RestClient::Request.execute(
        method: :get,
        url: "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
        headers: { params: { context: 'aides', recipient: '13002526500013', object: 'dossier' } },
        timeout: 5
      )
    rescue RestClient::BadGateway, RestClient::ServiceUnavailable => e
      attempts += 1
      Rails.logger.warn(e.message)
      sleep(10)
    end
  end
end
