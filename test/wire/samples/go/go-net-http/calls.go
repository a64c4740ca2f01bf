package main

import (
	"net/http"
	"net/url"
)

const adresse = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"

func trace() url.Values {
	q := url.Values{}
	q.Set("context", "Aides publiques")
	q.Set("recipient", "13002526500013")
	q.Set("object", "Dossier 2026-0042")
	return q
}

// --- Get of an address
func main() {
	http.Get(adresse + "?" + trace().Encode())
}

// --- Head of an address
func main() {
	http.Head(adresse + "?" + trace().Encode())
}

// --- the default client by its name
func main() {
	http.DefaultClient.Get(adresse + "?" + trace().Encode())
}

// --- the default client, asked for a head
func main() {
	http.DefaultClient.Head(adresse + "?" + trace().Encode())
}

// --- a request through the default client
func main() {
	req, _ := http.NewRequest(http.MethodGet, adresse+"?"+trace().Encode(), nil)
	http.DefaultClient.Do(req)
}

// --- a form
func main() {
	http.PostForm(adresse, trace())
}

// --- a form through a client
func main() {
	client := &http.Client{}
	client.PostForm(adresse, trace())
}

// --- a form through the default client
func main() {
	http.DefaultClient.PostForm(adresse, trace())
}

// --- a client, asked to get
func main() {
	client := &http.Client{}
	client.Get(adresse + "?" + trace().Encode())
}

// --- a client, asked for a head
func main() {
	var client http.Client
	client.Head(adresse + "?" + trace().Encode())
}

// --- a value that holds an ampersand
func main() {
	q := trace()
	q.Set("object", "Achats & marchés")
	http.Get(adresse + "?" + q.Encode())
}

// --- a parameter taken away
func main() {
	q := trace()
	q.Del("object")
	http.Get(adresse + "?" + q.Encode())
}

// --- an empty value
func main() {
	q := trace()
	q.Set("object", "")
	http.Get(adresse + "?" + q.Encode())
}
