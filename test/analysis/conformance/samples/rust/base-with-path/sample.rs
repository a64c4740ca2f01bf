use std::time::Duration;

use reqwest::blocking::Client;

const SIRENE: &str = "https://entreprise.api.gouv.fr/v4/insee/sirene";

pub fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    client.get(format!("{SIRENE}/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send()?.text()
}
