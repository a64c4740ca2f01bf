use std::env;
use std::time::Duration;

use reqwest::Client;

fn trace() -> Vec<(&'static str, String)> {
    vec![
        ("token", env::var("API_ENTREPRISE_TOKEN").unwrap()), // @key
        ("context", "Aides publiques".to_string()),
        ("recipient", "13002526500013".to_string()),
        ("object", "Instruction".to_string()),
    ]
}

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&trace()).send().await?.text().await
}

pub async fn etablissement(siret: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}")).query(&trace()).send().await?.text().await
}
