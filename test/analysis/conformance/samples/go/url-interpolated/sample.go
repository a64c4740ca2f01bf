package collecte

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

func Unite(ctx context.Context, siren, recipient string) (*http.Response, error) {
	ctx, annuler := context.WithTimeout(ctx, 5*time.Second)
	defer annuler()
	adresse := fmt.Sprintf("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s?context=Marches&recipient=%s", siren, recipient) // @url
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, adresse, nil)
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}
