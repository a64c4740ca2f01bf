use std::env;
use std::time::Duration;

use reqwest::Client;

fn base() -> String {
    env::var("API_ENTREPRISE_URL").unwrap_or_else(|_| "https://entreprise.api.gouv.fr".to_string())
}

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let reponse = client
        .get(format!("{}/v4/insee/sirene/unites_legales/{siren}", base()))
        .query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")])
        .send()
        .await?;
    reponse.text().await
}
