package collecte

import (
	"net/http"

	"exemple.fr/collecte/entreprise"
)

func Unite(siren string) (*http.Response, error) {
	return entreprise.Lire("/v4/insee/sirene/unites_legales/" + siren)
}
