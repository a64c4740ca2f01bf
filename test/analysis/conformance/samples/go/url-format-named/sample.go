package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

const modele = "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}"

var client = resty.New().SetTimeout(5 * time.Second)

func Etablissement(siret string) (*resty.Response, error) {
	return client.R().
		SetPathParam("siret", siret).
		SetQueryParams(map[string]string{"recipient": "13002526500013", "object": "Dossier 12"}). // @map
		Get(modele)
}
