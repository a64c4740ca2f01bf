use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let lire = |siren: String| async move {
        let trace = [("context", "Aides publiques"), ("recipient", "13002526500013")]; // @map
        client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&trace).send().await?.text().await
    };
    lire(siren.to_string()).await
}
