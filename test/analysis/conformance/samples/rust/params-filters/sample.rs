use std::time::Duration;

use reqwest::blocking::Client;

pub fn unites(siren: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()? // @map
        .get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"))
        .query(&[("page", 1), ("per_page", 20)])
        .send()?
        .text()
}
