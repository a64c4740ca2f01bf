package main

import (
	"context"
	"crypto/tls"
	"net/http"
	"time"

	"github.com/go-resty/resty/v2"
)

const base = "https://entreprise.api.gouv.fr"
const chemin = "/v3/insee/sirene/unites_legales/130025265"

var trace = map[string]string{"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}

// A program imports what it uses.
var (
	_ = context.Background
	_ = tls.Config{}
	_ = http.MethodGet
	_ = time.Second
)

// --- a limit of the client
func main() {
	client := resty.New().SetBaseURL(base).SetTimeout(5 * time.Second)
	client.R().SetQueryParams(trace).Get(chemin)
}

// --- a limit of none
func main() {
	client := resty.New().SetBaseURL(base).SetTimeout(0)
	client.R().SetQueryParams(trace).Get(chemin)
}

// --- a limit of a context
func main() {
	ctx, annuler := context.WithTimeout(context.Background(), 5*time.Second)
	defer annuler()
	resty.New().SetBaseURL(base).R().SetContext(ctx).SetQueryParams(trace).Get(chemin)
}

// --- without verification
func main() {
	client := resty.New().SetBaseURL(base).SetTLSClientConfig(&tls.Config{InsecureSkipVerify: true})
	client.R().SetQueryParams(trace).Get(chemin)
}

// --- a limit of a client of net/http
func main() {
	client := resty.NewWithClient(&http.Client{Timeout: 5 * time.Second}).SetBaseURL(base)
	client.R().SetQueryParams(trace).Get(chemin)
}
