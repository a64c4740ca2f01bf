def unite_legale(siren, page: 1)
  RestClient::Request.execute(
    method: :get,
    url: "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    headers: { params: { page: page, per_page: 20 } }, # @map
    timeout: 5
  )
end
