package main

import (
	"net/url"

	"github.com/go-resty/resty/v2"
)

const base = "https://entreprise.api.gouv.fr"
const chemin = "/v3/insee/sirene/unites_legales/130025265"

var trace = map[string]string{"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}

// A program imports what it uses.
var (
	_ = url.Values{}
)

// --- a client with an address
func main() {
	client := resty.New().SetBaseURL(base)
	client.R().SetQueryParams(trace).Get(chemin)
}

// --- an address with a slash at its end
func main() {
	client := resty.New().SetBaseURL(base + "/")
	client.R().SetQueryParams(trace).Get(chemin)
}

// --- an address with a path, and a path without a slash
func main() {
	client := resty.New().SetBaseURL(base + "/v3/insee")
	client.R().SetQueryParams(trace).Get("sirene/unites_legales/130025265")
}

// --- a whole address
func main() {
	client := resty.New().SetBaseURL("https://exemple.fr")
	client.R().SetQueryParams(trace).Get(base + chemin)
}

// --- parameters one by one
func main() {
	demande := resty.New().SetBaseURL(base).R()
	demande.SetQueryParam("context", "Aides publiques")
	demande.SetQueryParam("recipient", "13002526500013")
	demande.Get(chemin)
}

// --- parameters of the client
func main() {
	client := resty.New().SetBaseURL(base).SetQueryParams(trace)
	client.SetQueryParam("object", "Autre dossier")
	client.R().Get(chemin)
}

// --- parameters of the client and of the request
func main() {
	client := resty.New().SetBaseURL(base).SetQueryParam("context", "Aides").SetQueryParam("object", "Un")
	client.R().SetQueryParams(map[string]string{"object": "Deux", "recipient": "13002526500013"}).Get(chemin)
}

// --- parameters of the address and of the request
func main() {
	client := resty.New().SetBaseURL(base)
	client.R().SetQueryParam("object", "Dossier 12").Get(chemin + "?context=Aides&recipient=13002526500013")
}

// --- parameters as a text
func main() {
	client := resty.New().SetBaseURL(base)
	client.R().SetQueryString("context=Aides&object=Dossier+12").Get(chemin)
}

// --- parameters as values
func main() {
	client := resty.New().SetBaseURL(base)
	client.R().SetQueryParamsFromValues(url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}}).Get(chemin)
}

// --- names in braces
func main() {
	client := resty.New().SetBaseURL(base)
	client.R().SetPathParam("siren", "130025265").SetQueryParams(trace).Get("/v3/insee/sirene/unites_legales/{siren}")
}

// --- names in braces, of the client
func main() {
	client := resty.New().SetBaseURL(base).SetPathParams(map[string]string{"siren": "130025265"})
	client.R().SetQueryParams(trace).Get("/v3/insee/sirene/unites_legales/{siren}")
}

// --- an empty value
func main() {
	client := resty.New().SetBaseURL(base)
	client.R().SetQueryParams(trace).SetQueryParam("object", "").Get(chemin)
}

// --- a token of the client
func main() {
	client := resty.New().SetBaseURL(base).SetAuthToken("jeton")
	client.R().SetQueryParams(trace).Get(chemin)
}

// --- a token of the request
func main() {
	client := resty.New().SetBaseURL(base)
	client.R().SetAuthToken("jeton").SetQueryParams(trace).Get(chemin)
}

// --- a token in a header
func main() {
	client := resty.New().SetBaseURL(base).SetHeader("Authorization", "Bearer jeton")
	client.R().SetHeaders(map[string]string{"Accept": "application/json"}).SetQueryParams(trace).Get(chemin)
}

// --- an address and a method
func main() {
	client := resty.New().SetBaseURL(base)
	client.R().SetQueryParams(trace).Execute("GET", chemin)
}

// --- an address and a method as fields
func main() {
	demande := resty.New().SetBaseURL(base).R().SetQueryParams(trace)
	demande.Method = "GET"
	demande.URL = chemin
	demande.Send()
}

// --- a head
func main() {
	resty.New().SetBaseURL(base).R().SetQueryParams(trace).Head(chemin)
}

// --- a body
func main() {
	resty.New().SetBaseURL(base).R().SetBody(trace).Post(chemin)
}

// --- a form
func main() {
	resty.New().SetBaseURL(base).R().SetFormData(trace).Post(chemin)
}
