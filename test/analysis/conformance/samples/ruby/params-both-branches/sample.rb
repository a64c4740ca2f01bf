def unite_legale(siren, dossier)
  params = { context: 'aides', recipient: '13002526500013' }
  if dossier.depose?
    params[:object] = dossier.numero
  else
    params[:object] = 'brouillon'
  end
  Excon.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", query: params, read_timeout: 5)
end
