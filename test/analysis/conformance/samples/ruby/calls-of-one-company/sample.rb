require 'http'

PARAMETRES = { context: 'aides', recipient: '13002526500013', object: 'dossier' }.freeze

def fiche(siren, siret)
  chemins = ["unites_legales/#{siren}", "etablissements/#{siret}"]
  fils = chemins.map do |chemin|
    Thread.new { HTTP.timeout(5).get("https://entreprise.api.gouv.fr/v4/insee/sirene/#{chemin}", params: PARAMETRES) }
  end
  fils.map(&:value)
end
