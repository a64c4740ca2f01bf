class Annuaire
  API_ENTREPRISE_RECHERCHE = 'https://recherche-entreprises.api.gouv.fr'
  API_ENTREPRISE_URL = ENV.fetch('API_ENTREPRISE_INSEE_URL', 'https://api.insee.fr')

  def rechercher(nom)
    Faraday.get("#{API_ENTREPRISE_RECHERCHE}/search", { q: nom, page: 1 })
  end

  def siren(siren)
    HTTParty.get("#{API_ENTREPRISE_URL}/entreprises/sirene/V3.11/siren/#{siren}")
  end

  def historique(siren)
    Typhoeus.get("https://entreprise.data.gouv.fr/api/sirene/v3/unites_legales/#{siren}")
  end
end
