require 'typhoeus'

PARAMETRES = { context: 'aides', recipient: '13002526500013', object: 'mise à jour' }.freeze

def unite_legale(siren)
  Typhoeus.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: PARAMETRES, timeout: 5)
end

def actualiser(sirens)
  fils = sirens.map do |siren| # @send
    Thread.new { unite_legale(siren) }
  end
  fils.map(&:value)
end
