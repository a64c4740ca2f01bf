use std::time::Duration;

use reqwest::Client;

pub struct Entreprise;

impl Entreprise {
    const BASE: &'static str = "https://entreprise.api.gouv.fr";

    pub async fn unite(&self, siren: &str) -> reqwest::Result<String> {
        let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
        client
            .get(format!("{}/v4/insee/sirene/unites_legales/{siren}", Self::BASE))
            .query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")])
            .send()
            .await?
            .text()
            .await
    }
}
