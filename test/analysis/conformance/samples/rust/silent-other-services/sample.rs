use std::time::Duration;

use reqwest::Client;

const API_ENTREPRISE_BASE: &str = "https://recherche-entreprises.api.gouv.fr";

pub async fn chercher(siren: &str) -> reqwest::Result<String> {
    let client = Client::new();
    client.get(format!("{API_ENTREPRISE_BASE}/search")).query(&[("q", siren)]).send().await?;
    client.get(format!("https://api.insee.fr/api-sirene/3.11/siren/{siren}")).send().await?;
    client.get(format!("https://entreprise.data.gouv.fr/api/sirene/v3/unites_legales/{siren}")).timeout(Duration::from_secs(2)).send().await?.text().await
}
