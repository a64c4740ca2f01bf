require 'httparty'

def unite_legale(siren)
  HTTParty.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    query: { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier' },
    timeout: 9
  )
end

# --- a thread each
def toutes(sirens)
  sirens.map { |siren| Thread.new { unite_legale(siren) } }.map(&:value)
end

toutes(ENV['SIRENS'].split(','))
