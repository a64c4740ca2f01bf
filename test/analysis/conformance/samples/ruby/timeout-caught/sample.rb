class UniteLegale
  def call(siren)
    HTTP.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: params) # @send
  rescue HTTP::TimeoutError, Timeout::Error
    nil
  end

  def params
    { context: 'aides', recipient: '13002526500013', object: 'dossier' }
  end
end
