module Settings
  API_ENTREPRISE = 'https://entreprise.api.gouv.fr'
  DELAI = 5
end
