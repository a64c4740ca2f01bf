package collecte

import (
	"maps"
	"time"

	"github.com/go-resty/resty/v2"
)

var commun = map[string]string{"context": "Aides", "recipient": "13002526500013"}

func Unite(siren, objet string) (*resty.Response, error) {
	params := maps.Clone(commun)
	params["object"] = objet
	return resty.New().SetTimeout(5 * time.Second).R().SetQueryParams(params).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
