use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    client.get(format!("https://annuaire.exemple.fr/v2/entreprises/{siren}")).send().await?;
    client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.text().await
}
