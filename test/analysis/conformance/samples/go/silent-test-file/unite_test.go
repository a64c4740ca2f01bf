package collecte

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestUnite(t *testing.T) {
	serveur := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}))
	defer serveur.Close()
	reponse, err := http.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265")
	if err != nil || reponse.StatusCode != http.StatusUnprocessableEntity {
		t.Fatal(err)
	}
}
