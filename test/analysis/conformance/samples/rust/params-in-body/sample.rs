use std::collections::HashMap;
use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let corps = HashMap::from([ // @map
        ("context", "Aides publiques"),
        ("recipient", "13002526500013"),
        ("object", "Instruction"),
    ]);
    client.post(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).json(&corps).send().await?.text().await
}
