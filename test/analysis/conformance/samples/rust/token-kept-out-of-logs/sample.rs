use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let jeton = std::env::var("API_ENTREPRISE_TOKEN").unwrap();
    log::info!("jeton de {} signes, présent : {}", jeton.len(), !jeton.is_empty());
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    client
        .get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"))
        .bearer_auth(&jeton)
        .query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")])
        .send()
        .await?
        .text()
        .await
}
