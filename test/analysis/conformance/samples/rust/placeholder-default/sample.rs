use std::env;
use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let service = env::var("SIRET_SERVICE").unwrap_or_default(); // @value
    Client::builder().timeout(Duration::from_secs(5)).build()?
        .get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"))
        .query(&[("context", "Aides publiques"), ("recipient", service.as_str()), ("object", "Instruction")])
        .send()
        .await?
        .text()
        .await
}
