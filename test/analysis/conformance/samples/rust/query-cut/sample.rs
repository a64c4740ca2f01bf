use std::time::Duration;

use reqwest::Client;

const OBJET: &str = "Aides & subventions";

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let url = format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object={OBJET}"); // @url
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(url).send().await?.text().await
}
