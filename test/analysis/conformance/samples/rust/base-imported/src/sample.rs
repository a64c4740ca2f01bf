use std::time::Duration;

use reqwest::Client;

use crate::config::{self, BASE};

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    client.get(format!("{BASE}/v4/insee/sirene/unites_legales/{siren}")).query(&config::TRACE).send().await?.text().await
}
