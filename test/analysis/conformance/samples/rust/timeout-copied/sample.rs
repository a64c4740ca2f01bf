use std::time::Duration;

use reqwest::Client;

pub async fn vigilance(siren: &str) -> reqwest::Result<String> {
    let client = Client::new();
    client
        .get(format!("https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/{siren}/attestation_vigilance"))
        .query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")])
        .timeout(Duration::from_secs(3)) // @value
        .send()
        .await?
        .text()
        .await
}
