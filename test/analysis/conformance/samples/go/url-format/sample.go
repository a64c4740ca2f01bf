package collecte

import (
	"fmt"
	"time"

	"github.com/go-resty/resty/v2"
)

const modele = "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/%s"

func Etablissement(client *resty.Client, siret, objet string) (*resty.Response, error) {
	return resty.New().SetTimeout(5 * time.Second).R().
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": objet}).
		Get(fmt.Sprintf(modele, siret))
}
