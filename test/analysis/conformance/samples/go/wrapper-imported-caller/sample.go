package collecte

import (
	"net/http"
	"net/url"

	"exemple.fr/collecte/entreprise"
)

func Unite(siren string) (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}} // @map
	return entreprise.Lire("/v4/insee/sirene/unites_legales/"+siren, q)
}
