use std::time::Duration;

use reqwest::Client;

pub async fn ping() -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get("https://entreprise.api.gouv.fr/ping/insee/sirene").send().await?.text().await
}
