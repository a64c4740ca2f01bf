use std::time::Duration;

use reqwest::blocking::Client;

pub fn unite(siren: &str, essais: u32) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    match client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send() {
        Ok(reponse) => reponse.text(),
        Err(_) if essais > 0 => unite(siren, essais - 1),
        Err(erreur) => Err(erreur),
    }
}
