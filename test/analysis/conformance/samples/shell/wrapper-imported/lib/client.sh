# À inclure avec source.
api_entreprise() {
  curl --silent --show-error --max-time 5 --get "https://entreprise.api.gouv.fr/$1" \
    --header "Authorization: Bearer ${API_ENTREPRISE_TOKEN:?}" \
    --data-urlencode 'context=Aides publiques' \
    --data-urlencode "recipient=${SIRET_SERVICE:?}" \
    --data-urlencode 'object=Instruction'
}
