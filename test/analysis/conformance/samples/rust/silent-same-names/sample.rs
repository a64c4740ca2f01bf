use std::time::Duration;

use reqwest::Client;

pub async fn unites() -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get("https://registre.exemple.fr/v3/unites_legales").query(&[("context", "x")]).send().await?.text().await
}
