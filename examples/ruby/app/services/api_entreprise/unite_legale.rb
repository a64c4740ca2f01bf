require_relative 'ressource'

module ApiEntreprise
  # Correct : la classe de base fournit les paramètres et le délai.
  class UniteLegale < Ressource
    private

    def chemin
      "/v4/insee/sirene/unites_legales/#{@identifiant}"
    end
  end
end
