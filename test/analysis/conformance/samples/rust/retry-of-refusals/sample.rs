use std::time::Duration;

use reqwest::Client;
use tokio_retry::strategy::ExponentialBackoff;
use tokio_retry::Retry;

async fn lire(siren: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.error_for_status()?.text().await
}

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let pauses = ExponentialBackoff::from_millis(200).take(4);
    Retry::spawn(pauses, || lire(siren)).await // @value
}
