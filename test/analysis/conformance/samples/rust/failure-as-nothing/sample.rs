use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<Option<String>> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let reponse = client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?;
    if !reponse.status().is_success() {
        return Ok(None); // @value
    }
    Ok(Some(reponse.text().await?))
}
