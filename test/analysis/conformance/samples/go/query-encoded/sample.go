package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func Unite(siren, objet, recipient string) (*http.Response, error) {
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides&recipient=" + recipient + "&object=" + url.QueryEscape(objet))
}
