package collecte

import (
	"net/http"
	"time"
)

const base = "https://entreprise.api.gouv.fr"

func Unite(siren string, recipient string) (*http.Response, error) {
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get(base + "/v4/insee/sirene/unites_legales/" + siren + "?recipient=" + recipient) // @url
}
