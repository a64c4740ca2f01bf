package entreprises

import (
	"context"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/hashicorp/go-retryablehttp"
)

const base = "https://entreprise.api.gouv.fr"

func requete(objet string) string {
	return url.Values{
		"context":   {"Marchés publics"},
		"recipient": {"13002526500013"},
		"object":    {objet},
	}.Encode()
}

func complet(siren, objet string) (*http.Response, error) {
	client := retryablehttp.NewClient()
	client.RetryMax = 2
	client.HTTPClient.Timeout = 5 * time.Second
	demande, err := retryablehttp.NewRequest(http.MethodGet, base+"/v4/insee/sirene/unites_legales/"+siren+"?"+requete(objet), nil)
	if err != nil {
		return nil, err
	}
	demande.Header.Set("Authorization", "Bearer "+os.Getenv("API_ENTREPRISE_TOKEN"))
	// @clean
	return client.Do(demande)
}

func borne(ctx context.Context, siren, objet string) (*http.Response, error) {
	ctx, annuler := context.WithTimeout(ctx, 5*time.Second)
	defer annuler()
	demande, err := retryablehttp.NewRequestWithContext(ctx, http.MethodGet, base+"/v4/insee/sirene/unites_legales/"+siren+"?"+requete(objet), nil)
	if err != nil {
		return nil, err
	}
	demande.Header.Set("Authorization", "Bearer "+os.Getenv("API_ENTREPRISE_TOKEN"))
	// @clean
	return retryablehttp.NewClient().Do(demande)
}

func incomplet(siren string) (*http.Response, error) {
	client := &retryablehttp.Client{HTTPClient: &http.Client{Timeout: 5 * time.Second}, RetryMax: 1}
	// @missing object
	return client.Get(base + "/v4/insee/sirene/unites_legales/" + siren + "?context=Aides&recipient=13002526500013")
}

func sansLimite(siren, objet string) (*http.Response, error) {
	client := retryablehttp.NewClient()
	// @no-timeout
	return client.Get(base + "/v4/insee/sirene/unites_legales/" + siren + "?" + requete(objet))
}

func duPaquet(siren, objet string) (*http.Response, error) {
	// @no-timeout
	return retryablehttp.Get(base + "/v4/insee/sirene/unites_legales/" + siren + "?" + requete(objet))
}
