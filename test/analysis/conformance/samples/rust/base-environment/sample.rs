use std::env;
use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let base = env::var("API_ENTREPRISE_URL").expect("API_ENTREPRISE_URL");
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let trace = [("context", "Aides publiques"), ("recipient", "13002526500013")]; // @map
    client.get(format!("{base}/v4/insee/sirene/unites_legales/{siren}")).query(&trace).send().await?.text().await
}
