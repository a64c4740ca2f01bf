package config

import (
	"net/url"
)

const Base = "https://entreprise.api.gouv.fr"

func Trace(objet string) url.Values {
	v := url.Values{}
	v.Set("context", "Aides")
	v.Set("recipient", "13002526500013")
	v.Set("object", objet)
	return v
}
