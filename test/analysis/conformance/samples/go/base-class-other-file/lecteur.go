package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

type lecteur struct{ client *resty.Client }

func nouveauLecteur() lecteur {
	return lecteur{client: resty.New().SetBaseURL("https://entreprise.api.gouv.fr").SetTimeout(5 * time.Second)}
}

func (l lecteur) lire(chemin string) (*resty.Response, error) {
	return l.client.R().
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}).
		Get(chemin)
}
