package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

func Unite(siren, dossier string) (*resty.Response, error) {
	return resty.New().SetTimeout(5 * time.Second).R().
		SetQueryParams(map[string]string{
			"context":   "Aides",
			"recipient": "13002526500013",
			"object":    "Instruction de la demande de subvention numéro " + dossier + " du service", // @value
		}).
		Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
