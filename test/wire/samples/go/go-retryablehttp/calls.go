package main

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/hashicorp/go-retryablehttp"
)

const adresse = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"

func trace() string {
	return url.Values{"context": {"Aides publiques"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}.Encode()
}

// A program imports what it uses.
var (
	_ = http.MethodGet
	_ = context.Background
	_ = strings.TrimSpace
	_ = time.Second
)

// --- a request
func main() {
	client := retryablehttp.NewClient()
	client.RetryMax = 0
	demande, _ := retryablehttp.NewRequest(http.MethodGet, adresse+"?"+trace(), nil)
	client.Do(demande)
}

// --- a request with a token
func main() {
	client := retryablehttp.NewClient()
	client.RetryMax = 0
	demande, _ := retryablehttp.NewRequest(http.MethodGet, adresse+"?"+trace(), nil)
	demande.Header.Set("Authorization", "Bearer jeton")
	client.Do(demande)
}

// --- the query is added to the request
func main() {
	client := retryablehttp.NewClient()
	client.RetryMax = 0
	demande, _ := retryablehttp.NewRequest(http.MethodGet, adresse, nil)
	demande.URL.RawQuery = trace()
	client.Do(demande)
}

// --- a client, asked to get
func main() {
	client := retryablehttp.NewClient()
	client.RetryMax = 0
	client.Get(adresse + "?context=Aides")
}

// --- a client, asked for a head
func main() {
	client := retryablehttp.NewClient()
	client.RetryMax = 0
	client.Head(adresse + "?" + trace())
}

// --- a body
func main() {
	client := retryablehttp.NewClient()
	client.RetryMax = 0
	client.Post(adresse, "application/json", strings.NewReader("{}"))
}

// --- of the package
func main() {
	retryablehttp.Get(adresse + "?" + trace())
}

// --- a head, of the package
func main() {
	retryablehttp.Head(adresse + "?" + trace())
}
