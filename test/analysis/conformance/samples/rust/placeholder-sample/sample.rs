use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?
        .get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"))
        .query(&[
            ("context", "Test de l'API"), // @value
            ("recipient", "13002526500013"),
            ("object", "Instruction"),
        ])
        .send()
        .await?
        .text()
        .await
}
