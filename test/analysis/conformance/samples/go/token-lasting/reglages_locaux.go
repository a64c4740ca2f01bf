package collecte

func init() {
	Reglages.Jeton = "eyJhbGci…"
}
