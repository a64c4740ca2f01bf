require 'faraday'

module ApiEntreprise
  # Classe de base : une sous-classe par ressource, qui donne son chemin.
  class Ressource
    ADRESSE = ENV.fetch('API_ENTREPRISE_URL', 'https://entreprise.api.gouv.fr')
    SIRET_PREFECTURE = '21750001600019'.freeze

    def initialize(identifiant)
      @identifiant = identifiant
    end

    def lire(objet)
      connexion.get(chemin, parametres.merge(object: objet)).body
    end

    private

    def parametres
      { context: 'Démarches en ligne', recipient: SIRET_PREFECTURE }
    end

    def connexion
      @connexion ||= Faraday.new(url: ADRESSE, request: { timeout: 5 }) do |f|
        f.request :authorization, 'Bearer', ENV.fetch('API_ENTREPRISE_TOKEN')
        f.response :json
      end
    end
  end
end
