use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str, jeton: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?
        .get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"))
        .query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")])
        .query(&[("token", jeton)]) // @key
        .send()
        .await?
        .text()
        .await
}
