class UniteLegale
  def self.find(siren, params)
    Faraday.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params) do |req|
      req.options.timeout = 5
    end
  end
end
