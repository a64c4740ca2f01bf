package collecte

import (
	"net/http"
	"time"
)

func Unite(siren string) (*http.Response, error) {
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides&recipient=13002526500013&object=%C3%89tude%20d%27un%20dossier%20%C3%A0%20compl%C3%A9ter")
}
