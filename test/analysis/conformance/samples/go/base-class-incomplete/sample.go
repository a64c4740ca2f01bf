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
	trace := map[string]string{"context": "Aides", "recipient": "13002526500013"} // @map
	return l.client.R().SetQueryParams(trace).Get(chemin)
}

type Unites struct{ lecteur }

func NewUnites() *Unites {
	return &Unites{nouveauLecteur()}
}

func (u *Unites) Lire(siren string) (*resty.Response, error) {
	return u.lire("/v4/insee/sirene/unites_legales/" + siren)
}

type Etablissements struct{ lecteur }

func NewEtablissements() *Etablissements {
	return &Etablissements{nouveauLecteur()}
}

func (e *Etablissements) Lire(siret string) (*resty.Response, error) {
	return e.lire("/v4/insee/sirene/etablissements/" + siret)
}
