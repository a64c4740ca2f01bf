use std::time::Duration;

use reqwest::Client;

pub struct Entreprise {
    client: Client,
}

impl Entreprise {
    pub fn new() -> Self {
        let client = Client::builder().timeout(Duration::from_secs(5)).build().expect("client");
        Self { client }
    }

    pub async fn unite(&self, siren: &str) -> reqwest::Result<String> {
        self.client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.text().await
    }
}
