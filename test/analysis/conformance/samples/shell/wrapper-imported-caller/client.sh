interroger() {
  local chemin=$1
  shift
  curl -sS -m 5 -G "https://entreprise.api.gouv.fr/$chemin" "$@"
}
