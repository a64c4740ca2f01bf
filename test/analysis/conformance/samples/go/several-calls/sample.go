package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

var client = resty.New().SetTimeout(5 * time.Second)

func Fiche(siren, siret string) error {
	complet := map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}
	if _, err := client.R().SetQueryParams(complet).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren); err != nil {
		return err
	}
	partiel := map[string]string{"recipient": "13002526500013", "object": "Dossier 12"} // @map
	_, err := client.R().SetQueryParams(partiel).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/" + siret)
	return err
}
