use std::time::Duration;

use reqwest::Client;

pub async fn etablissement(siret: &str, siret_service: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let reponse = client
        .get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}"))
        .query(&[("context", "Aides publiques"), ("recipient", siret_service), ("object", "Instruction")])
        .send()
        .await?;
    reponse.text().await
}
