use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    client // @map
        .get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"))
        .header("context", "Aides publiques")
        .header("recipient", "13002526500013")
        .header("object", "Instruction")
        .send()
        .await?
        .text()
        .await
}
