use std::time::Duration;

use reqwest::blocking::Client;

pub fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let url = format!("http://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"); // @url
    client.get(url).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send()?.text()
}
