def unite(siren)
  HTTP.timeout(5).auth("Bearer #{ENV['API_ENTREPRISE_TOKEN']}").get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}" \
    '?context=Aides&recipient=13002526500013' \
    '&object=Instruction%20de%20la%20demande%20d%27aide%20de%20l%27ann%C3%A9e'
  )
end
