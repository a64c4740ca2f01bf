class Controle
  def unite_legale(siren)
    Typhoeus.get(
      "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
      params: { context: 'aides', recipient: nil, object: 'dossier' }, # @map
      timeout: 5
    )
  end
end
