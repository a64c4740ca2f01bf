use std::time::Duration;

use futures::future::join_all;
use reqwest::Client;

async fn unite(siren: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.text().await
}

pub async fn toutes(sirens: &[String]) -> Vec<reqwest::Result<String>> {
    let demandes = sirens.iter().map(|siren| unite(siren)); // @send
    join_all(demandes).await
}
