use std::collections::HashMap;
use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let mut params = HashMap::from([("context", "Aides publiques")]); // @map
    params.extend([("recipient", "13002526500013")]);
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&params).send().await?.text().await
}
