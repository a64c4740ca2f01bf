API_ENTREPRISE=https://entreprise.api.gouv.fr
DELAI=5
