class Recherche
  DEFAULT_PARAMS = { context: 'aides', recipient: '13002526500013' }.freeze

  def unite_legale(siren, object)
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}"
    HTTP.timeout(5).get(url, params: DEFAULT_PARAMS.merge(object: object))
  end
end
