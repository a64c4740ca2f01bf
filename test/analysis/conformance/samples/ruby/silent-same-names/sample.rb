class Client
  include HTTParty
  base_uri 'https://api.exemple-departement.fr'

  def unite_legale(siren)
    self.class.get("/v3/unites_legales/#{siren}", query: { context: 'interne' })
  end
end
