class SireneClient
  include HTTParty

  base_uri 'https://entreprise.api.gouv.fr/v4/insee/sirene'
  default_timeout 5

  def unite_legale(siren)
    self.class.get("/unites_legales/#{siren}", query: { context: 'aides', recipient: '13002526500013', object: 'dossier' })
  end
end
