use std::time::Duration;

use reqwest::{Client, Url};

pub async fn unite(siren: &str) -> Result<String, Box<dyn std::error::Error>> {
    let base = Url::parse("https://entreprise.api.gouv.fr:443/")?;
    let url = base.join(&format!("/v4/insee/sirene/unites_legales/{siren}"))?;
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    Ok(client.get(url).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.text().await?)
}
