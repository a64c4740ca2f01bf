def unite_legale(siren)
  params = {}
  params[:context] = 'aides'
  params[:recipient] = '13002526500013'
  params.store(:object, 'dossier')

  HTTParty.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", { query: params, timeout: 5 })
end
