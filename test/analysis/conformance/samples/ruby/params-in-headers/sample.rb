def unite_legale(siren)
  HTTParty.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
    headers: { 'context' => 'aides', 'recipient' => '13002526500013', 'object' => 'dossier' }, # @map
    timeout: 5
  )
end
