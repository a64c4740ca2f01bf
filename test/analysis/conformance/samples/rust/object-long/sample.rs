use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str, dossier: &str) -> reqwest::Result<String> {
    let objet = format!("Instruction de la demande de subvention numéro {dossier} du service"); // @value
    Client::builder().timeout(Duration::from_secs(5)).build()?
        .get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"))
        .query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", &objet)])
        .send()
        .await?
        .text()
        .await
}
