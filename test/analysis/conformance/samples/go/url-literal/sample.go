package collecte

import (
	"fmt"
	"net/http"
	"net/url"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Unite(siren, recipient, objet string) (*http.Response, error) {
	return client.Get(fmt.Sprintf("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s?context=Marches&recipient=%s&object=%s", siren, recipient, url.QueryEscape(objet)))
}
