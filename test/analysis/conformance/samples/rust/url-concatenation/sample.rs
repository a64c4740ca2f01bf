use std::time::Duration;

use reqwest::Client;

const BASE: &str = "https://entreprise.api.gouv.fr";

pub async fn unite(siren: &str, service: &str) -> reqwest::Result<String> {
    let url = BASE.to_owned() + "/v4/insee/sirene/unites_legales/" + siren + "?recipient=" + service; // @url
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(&url).send().await?.text().await
}
