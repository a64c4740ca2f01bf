require 'httparty'
require_relative '../services/api_entreprise/unite_legale'
require_relative '../services/api_entreprise/effectifs'

# Vérifie un dossier après son dépôt.
class VerificationJob
  def perform(dossier)
    {
      unite_legale: ApiEntreprise::UniteLegale.new(dossier.siren).lire("Dossier #{dossier.numero}"),
      effectifs: ApiEntreprise::Effectifs.new(dossier.siren).lire("Dossier #{dossier.numero}"),
      eori: Douanes.eori(dossier.siret),
      certificat: Douanes.certificat_cibtp(dossier.siret)
    }
  end
end

# Un second client, écrit avec HTTParty.
class Douanes
  include HTTParty
  base_uri 'https://entreprise.api.gouv.fr'
  default_timeout 5
  headers 'Authorization' => "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}"

  # Correct : les trois paramètres sont dans l’appel, le délai sur la classe.
  def self.eori(siret)
    get("/v3/douanes/etablissements/#{siret}/immatriculations_eori",
        query: { context: 'Démarches en ligne', recipient: '21750001600019', object: 'Export' })
  end

  # À corriger : body au lieu de query. Le service ne lira aucun paramètre.
  def self.certificat_cibtp(siret)
    get("/v3/cibtp/etablissements/#{siret}/attestation_cotisations_conges_payes_chomage_intemperies",
        body: { context: 'Démarches en ligne', recipient: '21750001600019', object: 'Certificat CIBTP' },
        timeout: 12)
  end
end
