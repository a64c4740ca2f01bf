package main

import (
	"context"
	"crypto/tls"
	"net"
	"net/http"
	"time"
)

const adresse = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?context=a&recipient=13002526500013&object=b"

// Nothing that matters: a program imports what it uses.
var (
	_ = context.Background
	_ tls.Config
	_ net.Dialer
	_ = time.Second
)

// --- of a client
func main() {
	client := &http.Client{Timeout: 5 * time.Second}
	client.Get(adresse)
}

// --- of a client, in other words
func main() {
	client := http.Client{Timeout: 5000 * time.Millisecond}
	client.Get(adresse)
}

// --- of a client, afterwards
func main() {
	client := new(http.Client)
	client.Timeout = 5 * time.Second
	client.Get(adresse)
}

// --- of none
func main() {
	client := &http.Client{Timeout: 0}
	client.Get(adresse)
}

// --- of the default client
func main() {
	http.DefaultClient.Timeout = 5 * time.Second
	http.Get(adresse)
}

// --- of the default client, and another one
func main() {
	http.DefaultClient.Timeout = 5 * time.Second
	client := &http.Client{}
	client.Get(adresse)
}

// --- of another default client
func main() {
	http.DefaultClient = &http.Client{Timeout: 5 * time.Second}
	http.Get(adresse)
}

// --- of a context
func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	req, _ := http.NewRequestWithContext(ctx, http.MethodGet, adresse, nil)
	http.DefaultClient.Do(req)
}

// --- of a deadline
func main() {
	ctx, cancel := context.WithDeadline(context.Background(), time.Now().Add(5*time.Second))
	defer cancel()
	req, _ := http.NewRequestWithContext(ctx, http.MethodGet, adresse, nil)
	http.DefaultClient.Do(req)
}

// --- of a context that is given later
func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	req, _ := http.NewRequest(http.MethodGet, adresse, nil)
	http.DefaultClient.Do(req.WithContext(ctx))
}

// --- of a copy with a context
func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	req, _ := http.NewRequest(http.MethodGet, adresse, nil)
	http.DefaultClient.Do(req.Clone(ctx))
}

// --- of a context without one
func main() {
	req, _ := http.NewRequestWithContext(context.Background(), http.MethodGet, adresse, nil)
	http.DefaultClient.Do(req)
}

// --- of a value in a context
func main() {
	ctx, cancel := context.WithTimeout(context.TODO(), 5*time.Second)
	defer cancel()
	type cle struct{}
	req, _ := http.NewRequestWithContext(context.WithValue(ctx, cle{}, "a"), http.MethodGet, adresse, nil)
	http.DefaultClient.Do(req)
}

// --- on the headers of the answer
func main() {
	client := &http.Client{Transport: &http.Transport{ResponseHeaderTimeout: 5 * time.Second}}
	client.Get(adresse)
}

// --- on the headers, of a copy of the default transport
func main() {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.ResponseHeaderTimeout = 5 * time.Second
	client := &http.Client{Transport: transport}
	client.Get(adresse)
}

// --- on the headers, of the default transport
func main() {
	http.DefaultTransport.(*http.Transport).ResponseHeaderTimeout = 5 * time.Second
	http.Get(adresse)
}

// --- on the headers, of the default transport, and a client of its own
func main() {
	http.DefaultTransport.(*http.Transport).ResponseHeaderTimeout = 5 * time.Second
	client := &http.Client{Transport: &http.Transport{}}
	client.Get(adresse)
}

// --- on connecting
func main() {
	client := &http.Client{Transport: &http.Transport{
		DialContext:         (&net.Dialer{Timeout: 5 * time.Second}).DialContext,
		TLSHandshakeTimeout: 5 * time.Second,
	}}
	client.Get(adresse)
}

// --- on idle connections
func main() {
	client := &http.Client{Transport: &http.Transport{IdleConnTimeout: 5 * time.Second}}
	client.Get(adresse)
}

// --- without verification
func main() {
	client := &http.Client{
		Timeout:   5 * time.Second,
		Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}},
	}
	client.Get(adresse)
}

// --- on connections, of a dialer of its own
func main() {
	client := &http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			conn, err := (&net.Dialer{}).DialContext(ctx, network, addr)
			if err != nil {
				return nil, err
			}
			return conn, conn.SetDeadline(time.Now().Add(5 * time.Second))
		},
	}}
	client.Get(adresse)
}
