package collecte

import (
	"net/http"
	"net/url"
	"strings"
	"time"
)

const base = "https://entreprise.api.gouv.fr"

func Unite(siren string) (*http.Response, error) {
	chemin := strings.Join([]string{base, "v4/insee/sirene/unites_legales", siren}, "/")
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	return (&http.Client{Timeout: 5 * time.Second}).Get(chemin + "?" + q.Encode())
}
