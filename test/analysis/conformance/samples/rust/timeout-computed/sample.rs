use std::time::Duration;

use reqwest::Client;

const SECONDES: u64 = 5;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_millis(SECONDES * 1000)).build()?;
    client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.text().await
}
