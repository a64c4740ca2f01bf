class Poste
  include HTTParty
  base_uri 'entreprise.api.gouv.fr'
  default_timeout 5

  def unite_legale(siren)
    options = { query: { context: 'aides', recipient: '35600000000048', object: 'dossier' } }
    self.class.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", options)
  end
end
