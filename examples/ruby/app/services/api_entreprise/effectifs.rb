require_relative 'ressource'

module ApiEntreprise
  class Effectifs < Ressource
    # À corriger : cette redéfinition oublie recipient, que la classe de base fournissait.
    def parametres
      { context: 'Démarches en ligne', nature_effectif: 'moyen' }
    end

    def chemin
      format('/v3/gip_mds/unites_legales/%<siren>s/effectifs_annuels/%<annee>d', siren: @identifiant, annee: 2025)
    end
  end
end
