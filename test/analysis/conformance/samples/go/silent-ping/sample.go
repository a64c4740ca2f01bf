package collecte

import (
	"net/http"
	"time"
)

func Ping() (*http.Response, error) {
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/ping/insee/sirene")
}
