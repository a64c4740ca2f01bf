use std::time::Duration;

use reqwest::Client;

async fn lire(chemin: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let trace = [("context", "Aides publiques"), ("recipient", "13002526500013")]; // @map
    client.get(format!("https://entreprise.api.gouv.fr{chemin}")).query(&trace).send().await?.text().await
}

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    lire(&format!("/v4/insee/sirene/unites_legales/{siren}")).await
}

pub async fn etablissement(siret: &str) -> reqwest::Result<String> {
    lire(&format!("/v4/insee/sirene/etablissements/{siret}")).await
}
