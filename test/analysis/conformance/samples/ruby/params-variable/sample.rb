class Verification
  def call(siren)
    params = { context: 'aides', object: 'dossier' } # @map
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}"
    Typhoeus.get(url, params: params, timeout: 5)
  end
end
