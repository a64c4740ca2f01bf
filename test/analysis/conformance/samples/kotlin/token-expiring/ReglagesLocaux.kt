const val API_ENTREPRISE_TOKEN = "eyJhbGci…" // @value
