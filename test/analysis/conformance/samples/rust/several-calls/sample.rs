use std::time::Duration;

use reqwest::Client;

pub async fn fiche(siren: &str, siret: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?;
    let trace = [("recipient", "13002526500013"), ("object", "Instruction")]; // @map
    client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}")).query(&trace).send().await?.text().await
}
