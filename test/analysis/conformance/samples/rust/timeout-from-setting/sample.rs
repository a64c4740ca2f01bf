use std::env;
use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let secondes: u64 = env::var("DELAI_API_ENTREPRISE").unwrap().parse().unwrap();
    let client = Client::builder().timeout(Duration::from_secs(secondes)).build()?;
    client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.text().await
}
