package collecte

import (
	"net/http"
	"time"

	"exemple.fr/collecte/config"
)

func Unite(siren string) (*http.Response, error) {
	client := &http.Client{Timeout: 5 * time.Second}
	return client.Get(config.Base + "/v4/insee/sirene/unites_legales/" + siren + "?" + config.Trace("Dossier 12").Encode())
}
