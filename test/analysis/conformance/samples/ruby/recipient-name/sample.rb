def unite_legale(siren)
  params = {
    context: 'aides',
    recipient: 'Portail des aides', # @value
    object: 'dossier'
  }
  Typhoeus.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: params, timeout: 5)
end
