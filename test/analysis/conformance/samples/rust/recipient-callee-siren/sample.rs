use std::time::Duration;

use reqwest::Client;

pub async fn unite() -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?
        .get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265")
        .query(&[
            ("context", "Aides publiques"),
            ("recipient", "13002526500013"), // @key
            ("object", "Instruction"),
        ])
        .send()
        .await?
        .text()
        .await
}
