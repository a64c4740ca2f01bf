use std::time::Duration;

use reqwest::Client;

pub async fn etablissement(siret: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?
        .get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}"))
        .query(&[
            ("context", "Aides publiques"),
            ("recipient", siret), // @key
            ("object", "Instruction"),
        ])
        .send()
        .await?
        .text()
        .await
}
