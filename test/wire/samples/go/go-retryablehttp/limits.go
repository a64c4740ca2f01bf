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
)

// --- a limit of the client
func main() {
	client := retryablehttp.NewClient()
	client.RetryMax = 0
	client.HTTPClient.Timeout = 5 * time.Second
	client.Get(adresse + "?" + trace())
}

// --- a client written out
func main() {
	client := &retryablehttp.Client{HTTPClient: &http.Client{Timeout: 5 * time.Second}, CheckRetry: retryablehttp.DefaultRetryPolicy, Backoff: retryablehttp.DefaultBackoff}
	client.Get(adresse + "?" + trace())
}

// --- a limit of a context
func main() {
	ctx, annuler := context.WithTimeout(context.Background(), 5*time.Second)
	defer annuler()
	demande, _ := retryablehttp.NewRequestWithContext(ctx, http.MethodGet, adresse+"?"+trace(), nil)
	retryablehttp.NewClient().Do(demande)
}

// --- a limit of a context that is given later
func main() {
	ctx, annuler := context.WithTimeout(context.Background(), 5*time.Second)
	defer annuler()
	demande, _ := retryablehttp.NewRequest(http.MethodGet, adresse+"?"+trace(), nil)
	retryablehttp.NewClient().Do(demande.WithContext(ctx))
}
