class Recherche
  DEFAULT_PARAMS = { context: 'aides', recipient: '13002526500013' }.freeze # @map

  def unite_legale(siren)
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}"
    Faraday.get(url, DEFAULT_PARAMS.merge(page: 1)) { |req| req.options[:timeout] = 5 }
  end
end
