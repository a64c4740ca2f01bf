def lire(siren)
  Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/infogreffe/rcs/unites_legales/#{siren}/extrait_kbis", # @path
    params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
    headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    timeout: 5
  )
end
