BASE = 'https://entreprise.api.gouv.fr:443/'

def unite_legale(siren)
  connection = Faraday.new(BASE) do |f|
    f.options.timeout = 5
    f.adapter Faraday.default_adapter
  end
  connection.get("/v4/insee/sirene/unites_legales/#{siren}", { context: 'aides', recipient: '13002526500013', object: 'dossier' })
end
