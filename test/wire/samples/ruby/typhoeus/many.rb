require 'json'
require 'typhoeus'

TRACE = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' }.freeze

def unite_legale(siren)
  Typhoeus.get("https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/#{siren}", params: TRACE, timeout: 5)
end

sirens = JSON.parse(ENV.fetch('SIRENS', '["130025265"]'))

# --- a thread for each of a list
sirens.map { |siren| Thread.new { unite_legale(siren) } }.map(&:value)

# --- a thread for each of a list, in lines
fils = sirens.map do |siren|
  Thread.new do
    unite_legale(siren)
  end
end
fils.each(&:join)
