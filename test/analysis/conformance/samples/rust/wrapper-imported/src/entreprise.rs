use std::time::Duration;

use reqwest::Client;

pub async fn lire(chemin: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    client.get(format!("https://entreprise.api.gouv.fr{chemin}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.text().await
}
