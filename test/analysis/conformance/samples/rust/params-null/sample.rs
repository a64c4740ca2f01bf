use std::time::Duration;

use reqwest::Client;
use serde::Serialize;

#[derive(Serialize)]
struct Trace<'a> {
    context: &'a str,
    recipient: Option<&'a str>,
    object: &'a str,
}

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let trace = Trace { context: "Aides publiques", recipient: None, object: "Instruction" };
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&trace).send().await?.text().await // @map
}
