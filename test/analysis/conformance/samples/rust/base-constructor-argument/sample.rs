use std::time::Duration;

use reqwest::Client;

pub struct Entreprise {
    base: String,
    client: Client,
}

impl Entreprise {
    pub fn new(base: &str) -> reqwest::Result<Self> {
        Ok(Self { base: base.to_string(), client: Client::builder().timeout(Duration::from_secs(5)).build()? })
    }

    pub async fn unite(&self, siren: &str) -> reqwest::Result<String> {
        let trace = [("context", "Aides publiques"), ("object", "Instruction")]; // @map
        self.client.get(format!("{}/v4/insee/sirene/unites_legales/{siren}", self.base)).query(&trace).send().await?.text().await
    }
}

pub async fn lire(siren: &str) -> reqwest::Result<String> {
    Entreprise::new("https://entreprise.api.gouv.fr")?.unite(siren).await
}
