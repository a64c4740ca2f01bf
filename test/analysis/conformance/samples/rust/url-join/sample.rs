use std::time::Duration;

use reqwest::blocking::Client;

const BASE: &str = "https://entreprise.api.gouv.fr";

pub fn unite(siren: &str) -> reqwest::Result<String> {
    let url = [BASE, "v4/insee/sirene/unites_legales", siren].join("/");
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    client.get(url).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send()?.text()
}
