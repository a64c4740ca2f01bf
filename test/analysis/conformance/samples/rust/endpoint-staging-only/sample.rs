use std::time::Duration;

use reqwest::Client;

pub async fn association(rna: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let reponse = client
        .get(format!("https://entreprise.api.gouv.fr/v3/ministere_interieur/siaf/associations/{rna}")) // @path
        .query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")])
        .send()
        .await?;
    reponse.text().await
}
