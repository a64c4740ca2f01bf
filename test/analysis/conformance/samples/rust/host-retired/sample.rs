use std::time::Duration;

use reqwest::Client;

pub async fn entreprise(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let reponse = client
        .get(format!("https://api.apientreprise.fr/v2/entreprises/{siren}")) // @path
        .query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")])
        .send()
        .await?;
    reponse.text().await
}
