use std::time::Duration;

use reqwest::{Client, Url};

pub async fn unite(siren: &str) -> Result<String, Box<dyn std::error::Error>> {
    let mut url = Url::parse("https://entreprise.api.gouv.fr")?; // @url
    url.set_path(&format!("/v4/insee/sirene/unites_legales/{siren}"));
    url.query_pairs_mut()
        .append_pair("context", "Aides publiques")
        .append_pair("recipient", "13002526500013");
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    Ok(client.get(url).send().await?.text().await?)
}
