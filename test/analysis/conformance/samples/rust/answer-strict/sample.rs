use std::time::Duration;

use reqwest::Client;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)] // @value
pub struct Unite {
    pub siren: String,
}

pub async fn unite(siren: &str) -> reqwest::Result<Unite> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.json::<Unite>().await
}
