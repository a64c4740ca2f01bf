use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str, objet: &str, numero: u32) -> reqwest::Result<String> {
    let objet = urlencoding::encode(objet);
    let url = format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Dossier{numero}&recipient=13002526500013&object={objet}");
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(url).send().await?.text().await
}
