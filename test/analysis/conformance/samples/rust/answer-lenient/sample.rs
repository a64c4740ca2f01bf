use std::time::Duration;

use reqwest::Client;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Unite {
    pub siren: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reglages {
    objet: String,
}

fn objet() -> String {
    let texte = std::fs::read_to_string("reglages.json").unwrap();
    serde_json::from_str::<Reglages>(&texte).unwrap().objet
}

pub async fn unite(siren: &str) -> reqwest::Result<Unite> {
    let trace = [("context", "Aides publiques".to_string()), ("recipient", "13002526500013".to_string()), ("object", objet())];
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&trace).send().await?.json::<Unite>().await
}
