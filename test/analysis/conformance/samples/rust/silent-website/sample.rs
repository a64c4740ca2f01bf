use std::time::Duration;

use reqwest::Client;

const CATALOGUE: &str = "https://entreprise.api.gouv.fr/catalogue";

pub fn aide() {
    println!("Le catalogue est sur {CATALOGUE}, la documentation sur https://entreprise.api.gouv.fr/developpeurs");
}

pub async fn openapi() -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get("https://entreprise.api.gouv.fr/v3/openapi-entreprise.yaml").send().await?.text().await
}
