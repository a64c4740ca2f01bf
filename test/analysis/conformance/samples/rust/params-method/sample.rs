use std::collections::HashMap;
use std::time::Duration;

use reqwest::Client;

pub struct Entreprise {
    client: Client,
}

impl Entreprise {
    pub fn new() -> reqwest::Result<Self> {
        Ok(Entreprise { client: Client::builder().timeout(Duration::from_secs(5)).build()? })
    }

    fn trace(&self) -> HashMap<&'static str, &'static str> {
        HashMap::from([("recipient", "13002526500013"), ("object", "Instruction")]) // @map
    }

    pub async fn unite(&self, siren: &str) -> reqwest::Result<String> {
        self.client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&self.trace()).send().await?.text().await
    }
}
