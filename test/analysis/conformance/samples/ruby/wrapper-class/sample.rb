class ApiEntreprise
  HOST = 'https://entreprise.api.gouv.fr'

  def unite_legale(siren, dossier)
    get("/v4/insee/sirene/unites_legales/#{siren}", object: dossier)
  end

  private

  def get(path, params = {})
    HTTParty.get(
      HOST + path,
      query: params.merge(context: 'aides', recipient: '13002526500013'),
      timeout: 5
    )
  end
end
