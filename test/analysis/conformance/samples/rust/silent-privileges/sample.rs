use std::time::Duration;

use reqwest::blocking::Client;

pub fn habilitations(jeton: &str) -> reqwest::Result<String> {
    Client::builder().timeout(Duration::from_secs(5)).build()?.get("https://entreprise.api.gouv.fr/privileges").bearer_auth(jeton).send()?.text()
}
