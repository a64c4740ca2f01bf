use std::time::Duration;

use reqwest::Client;

async fn unite(siren: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.text().await
}

async fn etablissement(siret: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.text().await
}

pub async fn fiche(siren: &str, siret: &str) -> reqwest::Result<(String, String)> {
    tokio::try_join!(unite(siren), etablissement(siret))
}
