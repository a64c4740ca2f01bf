use std::time::Duration;

use reqwest::Client;

pub trait Lecteur {
    fn chemin(&self, numero: &str) -> String;

    async fn lire(&self, numero: &str) -> reqwest::Result<String> {
        let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
        let trace = [("context", "Aides publiques"), ("recipient", "13002526500013")]; // @map
        client.get(format!("https://entreprise.api.gouv.fr{}", self.chemin(numero))).query(&trace).send().await?.text().await
    }
}

pub struct Unites;

impl Lecteur for Unites {
    fn chemin(&self, siren: &str) -> String {
        format!("/v4/insee/sirene/unites_legales/{siren}")
    }
}

pub struct Etablissements;

impl Lecteur for Etablissements {
    fn chemin(&self, siret: &str) -> String {
        format!("/v4/insee/sirene/etablissements/{siret}")
    }
}
