require 'parallel'
require 'faraday'

def unite_legale(siren)
  connexion = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 })
  connexion.get("/v4/insee/sirene/unites_legales/#{siren}", context: 'aides', recipient: '13002526500013', object: 'dossier')
end

def actualiser(sirens)
  Parallel.map(sirens, in_threads: 4) { |siren| unite_legale(siren) }
end
