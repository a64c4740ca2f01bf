use std::time::Duration;

use reqwest::Client;

pub async fn lire(chemin: &str, params: &[(&str, &str)]) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(format!("https://entreprise.api.gouv.fr{chemin}")).query(params).send().await?.text().await
}
