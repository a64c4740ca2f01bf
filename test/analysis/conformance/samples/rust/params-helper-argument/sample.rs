use std::time::Duration;

use reqwest::Client;

fn trace(objet: &str) -> Vec<(&'static str, String)> {
    vec![
        ("context", "Aides publiques".to_string()),
        ("recipient", "13002526500013".to_string()),
        ("object", objet.to_string()),
    ]
}

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&trace("Instruction 12")).send().await?.text().await
}

pub async fn etablissement(siret: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}")).query(&trace("Instruction 13")).send().await?.text().await
}
