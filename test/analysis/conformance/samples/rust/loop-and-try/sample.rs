use std::time::Duration;

use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
    let mut essais = 0;
    loop {
        match client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await {
            Ok(reponse) => return reponse.text().await,
            Err(erreur) if essais < 3 && erreur.is_timeout() => essais += 1,
            Err(erreur) => return Err(erreur),
        }
    }
}
