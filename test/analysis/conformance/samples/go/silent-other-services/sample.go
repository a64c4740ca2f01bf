package collecte

import (
	"net/http"
	"net/url"
)

const apiEntrepriseURL = "https://recherche-entreprises.api.gouv.fr"

func Chercher(texte string) (*http.Response, error) {
	if _, err := http.Get("https://api.insee.fr/api-sirene/3.11/siren/130025265"); err != nil {
		return nil, err
	}
	if _, err := http.Get("https://entreprise.data.gouv.fr/api/sirene/v3/unites_legales/130025265"); err != nil {
		return nil, err
	}
	return http.Get(apiEntrepriseURL + "/search?q=" + url.QueryEscape(texte))
}
