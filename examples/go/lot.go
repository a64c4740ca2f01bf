package main

import (
	"bufio"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/go-resty/resty/v2"
)

var client = resty.New().
	SetBaseURL("https://entreprise.api.gouv.fr").
	SetTimeout(5 * time.Second).
	SetAuthToken(os.Getenv("API_ENTREPRISE_TOKEN")).
	SetQueryParams(map[string]string{"context": "Achats", "recipient": "13002526500013", "object": "Contrôle des candidats"})

// Correct : le client porte les paramètres et le délai.
func statut(siren string) int {
	reponse, err := client.R().Get("/v4/insee/sirene/unites_legales/" + siren)
	if err != nil {
		return 0
	}
	return reponse.StatusCode()
}

func main() {
	var groupe sync.WaitGroup
	lignes := bufio.NewScanner(os.Stdin)
	// À corriger : une goroutine par ligne ; le groupe attend, et ne limite rien.
	for lignes.Scan() {
		groupe.Add(1)
		go func(siren string) {
			defer groupe.Done()
			fmt.Println(siren, statut(siren))
		}(lignes.Text())
	}
	groupe.Wait()
}
