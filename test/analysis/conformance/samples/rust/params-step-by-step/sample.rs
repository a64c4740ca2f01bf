use std::collections::HashMap;
use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str, objet: &str) -> reqwest::Result<String> {
    let mut params = HashMap::new();
    params.insert("context", "Aides publiques");
    params.insert("recipient", "13002526500013");
    params.insert("object", objet);
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&params).send().await?.text().await
}
