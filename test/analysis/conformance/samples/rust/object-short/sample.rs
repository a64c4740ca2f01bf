use std::time::Duration;

use reqwest::blocking::Client;

pub fn unite(siren: &str) -> reqwest::Result<String> {
    let url = format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=%C3%89tude%20d%27un%20dossier%20%C3%A9l%C3%A8ves");
    Client::builder().timeout(Duration::from_secs(5)).build()?.get(url).send()?.text()
}
