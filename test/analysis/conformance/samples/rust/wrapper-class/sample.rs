use std::time::Duration;

use reqwest::blocking::Client;

pub struct Entreprise {
    client: Client,
    siret: String,
}

impl Entreprise {
    pub fn new(siret: &str) -> reqwest::Result<Self> {
        Ok(Self { client: Client::builder().timeout(Duration::from_secs(5)).build()?, siret: siret.to_string() })
    }

    fn lire(&self, chemin: &str, params: &[(&str, &str)]) -> reqwest::Result<String> {
        self.client
            .get(format!("https://entreprise.api.gouv.fr{chemin}"))
            .query(&[("context", "Aides publiques"), ("recipient", self.siret.as_str())])
            .query(params)
            .send()?
            .text()
    }

    pub fn unite(&self, siren: &str) -> reqwest::Result<String> {
        self.lire(&format!("/v4/insee/sirene/unites_legales/{siren}"), &[("object", "Instruction")])
    }
}
