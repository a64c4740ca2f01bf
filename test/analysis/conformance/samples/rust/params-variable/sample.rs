use std::collections::HashMap;
use std::time::Duration;

use reqwest::blocking::Client;

pub fn unite(siren: &str) -> reqwest::Result<String> {
    let params = HashMap::from([("context", "Aides publiques"), ("object", "Instruction")]); // @map
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&params).send()?.text()
}
