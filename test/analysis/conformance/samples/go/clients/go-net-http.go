package entreprises

import (
	"context"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

const base = "https://entreprise.api.gouv.fr"

var client = &http.Client{Timeout: 5 * time.Second}

func requete(objet string) url.Values {
	v := url.Values{}
	v.Set("context", "Marchés publics")
	v.Set("recipient", "13002526500013")
	v.Set("object", objet)
	return v
}

func complet(siren, objet string) (*http.Response, error) {
	demande, err := http.NewRequest(http.MethodGet, base+"/v4/insee/sirene/unites_legales/"+siren+"?"+requete(objet).Encode(), nil)
	if err != nil {
		return nil, err
	}
	demande.Header.Set("Authorization", "Bearer "+os.Getenv("API_ENTREPRISE_TOKEN"))
	// @clean
	return client.Do(demande)
}

func parMorceaux(siren, objet string) (*http.Response, error) {
	demande, err := http.NewRequest(http.MethodGet, base+"/v4/insee/sirene/unites_legales/"+siren, nil)
	if err != nil {
		return nil, err
	}
	demande.Header.Add("Authorization", "Bearer "+os.Getenv("API_ENTREPRISE_TOKEN"))
	// @missing object
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {objet}}
	q.Del("object")
	demande.URL.RawQuery = q.Encode()
	return client.Do(demande)
}

func borne(ctx context.Context, siren, objet string) (*http.Response, error) {
	ctx, annuler := context.WithTimeout(ctx, 5*time.Second)
	defer annuler()
	demande, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"/v4/insee/sirene/unites_legales/"+siren+"?"+requete(objet).Encode(), nil)
	if err != nil {
		return nil, err
	}
	demande.Header.Set("Authorization", "Bearer "+os.Getenv("API_ENTREPRISE_TOKEN"))
	// @clean
	return http.DefaultClient.Do(demande)
}

func parCopie(ctx context.Context, siren, objet string) (*http.Response, error) {
	demande, _ := http.NewRequest(http.MethodGet, base+"/v4/insee/sirene/unites_legales/"+siren+"?"+requete(objet).Encode(), nil)
	// @clean
	return client.Do(demande.WithContext(ctx))
}

func deLAdresse(siren, objet string) (*http.Response, error) {
	cible := &url.URL{Scheme: "https", Host: "entreprise.api.gouv.fr", Path: "/v4/insee/sirene/unites_legales/" + siren, RawQuery: requete(objet).Encode()}
	demande := &http.Request{Method: http.MethodGet, URL: cible, Header: http.Header{"Authorization": {"Bearer " + os.Getenv("API_ENTREPRISE_TOKEN")}}}
	// @clean
	return client.Do(demande)
}

func courts(siren, objet string) {
	// @missing context recipient object
	client.Get(base + "/v4/insee/sirene/unites_legales/" + siren)
	// @clean
	client.Head(base + "/v4/insee/sirene/unites_legales/" + siren + "?" + requete(objet).Encode())
	// @missing context recipient object
	client.Post(base+"/v4/insee/sirene/unites_legales/"+siren, "application/json", strings.NewReader("{}"))
}

func sansLimite(siren, objet string) (*http.Response, error) {
	// @no-timeout
	return http.Get(base + "/v4/insee/sirene/unites_legales/" + siren + "?" + requete(objet).Encode())
}

func reponseAttendue(siren, objet string) (*http.Response, error) {
	// Until the answer begins.
	c := http.Client{Transport: &http.Transport{ResponseHeaderTimeout: 5 * time.Second}}
	// @clean
	return c.Get(base + "/v4/insee/sirene/unites_legales/" + siren + "?" + requete(objet).Encode())
}
