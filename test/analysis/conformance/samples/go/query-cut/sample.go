package collecte

import (
	"net/http"
	"time"
)

const objet = "Achats & marchés"

func Unite(siren string) (*http.Response, error) {
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides&recipient=13002526500013&object=" + objet) // @url
}
