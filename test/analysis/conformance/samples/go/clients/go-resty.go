package entreprises

import (
	"context"
	"crypto/tls"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

const base = "https://entreprise.api.gouv.fr"

var commun = map[string]string{"context": "Marchés publics", "recipient": "13002526500013", "object": "Candidature MP-12"}

var client = resty.New().SetBaseURL(base).SetTimeout(5 * time.Second).SetAuthToken(os.Getenv("API_ENTREPRISE_TOKEN"))

func complet(siren string) (*resty.Response, error) {
	// @clean
	return client.R().SetQueryParams(commun).SetPathParam("siren", siren).Get("/v4/insee/sirene/unites_legales/{siren}")
}

func pasAPas(siren string) (*resty.Response, error) {
	demande := client.NewRequest()
	demande.SetHeader("Accept", "application/json")
	demande.SetQueryParam("context", "Aides publiques")
	demande.SetQueryParam("recipient", "13002526500013")
	demande.SetDebug(true)
	// @missing object
	return demande.Get("/v4/insee/sirene/unites_legales/" + siren)
}

func valeurs(siren string) (*resty.Response, error) {
	v := url.Values{}
	v.Set("context", "Aides publiques")
	v.Set("object", "Dossier 12")
	// @missing recipient
	return client.R().SetQueryParamsFromValues(v).SetPathParams(map[string]string{"siren": siren}).Execute(http.MethodGet, "/v4/insee/sirene/unites_legales/{siren}")
}

func texte(siren string) (*resty.Response, error) {
	demande := client.R().SetQueryString("recipient=13002526500013&object=Dossier+12").SetResult(&Reponse{})
	demande.Method = http.MethodGet
	demande.URL = "/v4/insee/sirene/unites_legales/" + siren
	// @missing context
	return demande.Send()
}

func duClient(siren string) (*resty.Response, error) {
	c := resty.New()
	c.SetTimeout(5 * time.Second)
	c.SetQueryParams(commun)
	c.SetHeaders(map[string]string{"Authorization": "Bearer " + os.Getenv("API_ENTREPRISE_TOKEN")})
	c.SetTLSClientConfig(&tls.Config{MinVersion: tls.VersionTLS12})
	c.SetRetryCount(2)
	// @clean
	return c.R().Get(base + "/v4/insee/sirene/unites_legales/" + siren)
}

func sansLimite(siren string) (*resty.Response, error) {
	c := resty.New().SetBaseURL(base)
	// @no-timeout
	return c.R().SetAuthToken(os.Getenv("API_ENTREPRISE_TOKEN")).SetQueryParams(commun).Get("/v4/insee/sirene/unites_legales/" + siren)
}

func parContexte(siren string) (*resty.Response, error) {
	ctx, annuler := context.WithTimeout(context.Background(), 5*time.Second)
	defer annuler()
	c := resty.New().SetBaseURL(base)
	// @clean
	return c.R().SetContext(ctx).SetAuthToken(os.Getenv("API_ENTREPRISE_TOKEN")).SetQueryParams(commun).Get("/v4/insee/sirene/unites_legales/" + siren)
}

func dUnAutre(siren string) (*resty.Response, error) {
	c := resty.NewWithClient(&http.Client{Timeout: 5 * time.Second})
	// @clean
	return c.R().SetAuthToken(os.Getenv("API_ENTREPRISE_TOKEN")).SetQueryParams(commun).Get(base + "/v4/insee/sirene/unites_legales/" + siren)
}
