use crate::entreprise::lire;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    lire(&format!("/v4/insee/sirene/unites_legales/{siren}")).await
}
