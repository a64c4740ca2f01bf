//! Le client d’API Entreprise : <https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265>.

/// Lit `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=…`.
pub fn chemin(siren: &str) -> String {
    // reqwest::get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265")
    /* reqwest::get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/1") */
    format!("unites/{siren}")
}
