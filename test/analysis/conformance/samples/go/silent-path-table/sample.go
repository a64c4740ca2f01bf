package collecte

var chemins = map[string]string{
	"unite":         "/v4/insee/sirene/unites_legales/{siren}",
	"etablissement": "/v4/insee/sirene/etablissements/{siret}",
	"entreprise":    "/v2/entreprises/{siren}",
}

func Chemin(nom string) string {
	return chemins[nom]
}
