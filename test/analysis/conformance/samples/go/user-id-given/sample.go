package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

func ChiffresAffaires(siret, agent string) (*resty.Response, error) {
	trace := map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12", "user_id": agent}
	return resty.New().SetTimeout(5 * time.Second).R().SetQueryParams(trace).
		Get("https://entreprise.api.gouv.fr/v3/dgfip/etablissements/" + siret + "/chiffres_affaires")
}
