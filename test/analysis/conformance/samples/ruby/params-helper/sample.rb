def traceability
  { context: 'aides', recipient: '13002526500013', object: 'dossier' }
end

def unite_legale(siren)
  RestClient::Request.execute(
    method: :get,
    url: "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    headers: { params: traceability },
    read_timeout: 5
  )
end
