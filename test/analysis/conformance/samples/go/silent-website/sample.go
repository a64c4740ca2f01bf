package collecte

import (
	"fmt"
	"net/http"
	"time"
)

const catalogue = "https://entreprise.api.gouv.fr/catalogue"

func Documentation() (*http.Response, error) {
	fmt.Println("Voir", catalogue, "et https://entreprise.api.gouv.fr/developpeurs")
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/open-api.yml")
}
