use std::time::Duration;

use reqwest::blocking::Client;

fn trace() -> [(&'static str, &'static str); 3] {
    [("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]
}

pub fn unite(siren: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&trace()).send()?.text()
}
