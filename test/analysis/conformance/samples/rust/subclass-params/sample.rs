use std::time::Duration;

use reqwest::Client;

pub trait Lecteur {
    fn trace(&self) -> Vec<(&'static str, &'static str)>;

    async fn unite(&self, siren: &str) -> reqwest::Result<String> {
        let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
        client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&self.trace()).send().await?.text().await
    }
}

pub struct Unites;

impl Lecteur for Unites {
    fn trace(&self) -> Vec<(&'static str, &'static str)> {
        vec![("context", "Aides publiques"), ("object", "Instruction")] // @map
    }
}
