pub const API_ENTREPRISE_TOKEN: &str = "eyJhbGci…";
