# Fonctions communes du contrôle de nuit, à inclure avec source.

API_ENTREPRISE_URL=${API_ENTREPRISE_URL:-https://entreprise.api.gouv.fr}

# Juste : l’appelant nomme un chemin et un objet, le reste est ici.
entreprise() {
  local chemin=$1 objet=$2
  local options=(
    --silent --show-error --fail-with-body
    --max-time "${DELAI:-5}"
    --header "Authorization: Bearer ${API_ENTREPRISE_TOKEN:?}"
    --get
    --data-urlencode 'context=Contrôle a posteriori'
    --data-urlencode "recipient=${SIRET_SERVICE:?}"
    --data-urlencode "object=${objet}"
  )
  curl "${options[@]}" "${API_ENTREPRISE_URL}/${chemin}"
}
