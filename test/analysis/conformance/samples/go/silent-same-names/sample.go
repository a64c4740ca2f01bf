package collecte

import (
	"net/http"
)

func Unites(id string) (*http.Response, error) {
	return http.Get("https://annuaire.exemple.fr/v3/unites_legales/" + id)
}
