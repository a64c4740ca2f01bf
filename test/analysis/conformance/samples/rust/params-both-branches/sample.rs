use std::collections::HashMap;
use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str, urgent: bool) -> reqwest::Result<String> {
    let mut params = HashMap::from([("context", "Aides publiques"), ("recipient", "13002526500013")]);
    if urgent {
        params.insert("object", "Dossier urgent");
    } else {
        params.insert("object", "Dossier courant");
    }
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&params).send().await?.text().await
}
