use std::time::Duration;

use reqwest::blocking::Client;

pub fn exercices(siret: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let trace = [("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]; // @map
    client
        .get(format!("https://entreprise.api.gouv.fr/v2/exercices/{siret}")) // @path
        .query(&trace)
        .send()?
        .text()
}
