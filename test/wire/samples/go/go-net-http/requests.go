package main

import (
	"net/http"
	"net/url"
	"os"
	"strings"
)

const adresse = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"

func trace() url.Values {
	return url.Values{
		"context":   {"Aides publiques"},
		"recipient": {"13002526500013"},
		"object":    {"Dossier 2026-0042"},
	}
}

// Nothing that matters: a program imports what it uses.
var jeton = strings.TrimSpace(os.Getenv("API_ENTREPRISE_TOKEN"))

// --- with a token in a header
func main() {
	req, err := http.NewRequest("GET", adresse+"?"+trace().Encode(), nil)
	if err != nil {
		panic(err)
	}
	req.Header.Set("Authorization", "Bearer "+jeton)
	http.DefaultClient.Do(req)
}

// --- with headers of its own
func main() {
	req, _ := http.NewRequest("GET", adresse+"?"+trace().Encode(), nil)
	req.Header = http.Header{"Authorization": {"Bearer " + jeton}}
	http.DefaultClient.Do(req)
}

// --- with a header taken away again
func main() {
	req, _ := http.NewRequest("GET", adresse+"?"+trace().Encode(), nil)
	req.Header.Add("Authorization", "Bearer "+jeton)
	req.Header.Del("Authorization")
	http.DefaultClient.Do(req)
}

// --- the query is added to the request
func main() {
	req, _ := http.NewRequest("GET", adresse, nil)
	q := req.URL.Query()
	q.Add("context", "Aides publiques")
	q.Add("recipient", "13002526500013")
	req.URL.RawQuery = q.Encode()
	http.DefaultClient.Do(req)
}

// --- the query is read and not written back
func main() {
	req, _ := http.NewRequest("GET", adresse, nil)
	q := req.URL.Query()
	q.Set("context", "Aides publiques")
	http.DefaultClient.Do(req)
}

// --- the query of the address is replaced
func main() {
	req, _ := http.NewRequest("GET", adresse+"?object=Dossier", nil)
	req.URL.RawQuery = url.Values{"context": {"Aides publiques"}}.Encode()
	http.DefaultClient.Do(req)
}

// --- the path is written anew
func main() {
	req, _ := http.NewRequest("GET", "https://entreprise.api.gouv.fr/ping?"+trace().Encode(), nil)
	req.URL.Path = "/v3/insee/sirene/unites_legales/130025265"
	http.DefaultClient.Do(req)
}

// --- an address that is parsed
func main() {
	u, err := url.Parse(adresse)
	if err != nil {
		panic(err)
	}
	u.RawQuery = trace().Encode()
	http.Get(u.String())
}

// --- an address in pieces
func main() {
	u := url.URL{
		Scheme:   "https",
		Host:     "entreprise.api.gouv.fr",
		Path:     "/v3/insee/sirene/unites_legales/130025265",
		RawQuery: trace().Encode(),
	}
	http.Get(u.String())
}

// --- an address in pieces, without a slash
func main() {
	u := &url.URL{Scheme: "https", Host: "entreprise.api.gouv.fr", Path: "v3/insee/sirene/unites_legales/130025265"}
	u.RawQuery = trace().Encode()
	http.Get(u.String())
}

// --- a path that is joined
func main() {
	u, _ := url.JoinPath("https://entreprise.api.gouv.fr/v3/", "/insee", "sirene/unites_legales", "130025265")
	http.Get(u + "?" + trace().Encode())
}

// --- a path that is joined to an address
func main() {
	u, _ := url.Parse("https://entreprise.api.gouv.fr/v3")
	u = u.JoinPath("insee/sirene", "unites_legales", "130025265")
	u.RawQuery = trace().Encode()
	http.Get(u.String())
}

// --- a reference that is resolved
func main() {
	base, _ := url.Parse("https://entreprise.api.gouv.fr/v3/insee/")
	u := base.ResolveReference(&url.URL{Path: "sirene/unites_legales/130025265", RawQuery: trace().Encode()})
	http.Get(u.String())
}

// --- a builder of texts
func main() {
	var b strings.Builder
	b.WriteString(adresse)
	b.WriteString("?")
	b.WriteString(trace().Encode())
	http.Get(b.String())
}

// --- a request written out
func main() {
	u, _ := url.Parse(adresse + "?" + trace().Encode())
	req := &http.Request{Method: "GET", URL: u, Header: http.Header{}}
	req.Header.Set("Authorization", "Bearer "+jeton)
	http.DefaultClient.Do(req)
}

// --- a body
func main() {
	http.Post(adresse, "application/x-www-form-urlencoded", strings.NewReader(trace().Encode()))
}

// --- a body through a client
func main() {
	client := &http.Client{}
	client.Post(adresse, "application/x-www-form-urlencoded", strings.NewReader(trace().Encode()))
}

// --- a body through the default client
func main() {
	http.DefaultClient.Post(adresse, "application/x-www-form-urlencoded", strings.NewReader(trace().Encode()))
}

// --- a name and a password
func main() {
	req, _ := http.NewRequest("GET", adresse+"?"+trace().Encode(), nil)
	req.SetBasicAuth("nom", "secret")
	http.DefaultClient.Do(req)
}
