def unite_legale(siren, options)
  HTTParty.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    query: { context: 'aides', **options },
    timeout: 5
  )
end
