package collecte

import (
	"github.com/go-resty/resty/v2"
)

type Unites struct{ lecteur }

func NewUnites() *Unites {
	return &Unites{lecteur: nouveauLecteur()}
}

func (u *Unites) Lire(siren string) (*resty.Response, error) {
	return u.lire("/v4/insee/sirene/unites_legales/" + siren)
}
