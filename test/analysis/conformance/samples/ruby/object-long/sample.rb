def unite(siren, dossier)
  Excon.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    query: {
      context: 'Aides publiques',
      recipient: '13002526500013',
      object: "Instruction de la demande de subvention au titre du dossier #{dossier}" # @value
    },
    headers: { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" },
    read_timeout: 5
  )
end
