package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

var client = resty.New().SetTimeout(5 * time.Second)

func Association(rna string) (*resty.Response, error) {
	return client.R().
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}).
		Get("https://staging.entreprise.api.gouv.fr/v3/ministere_interieur/siaf/associations/" + rna)
}
