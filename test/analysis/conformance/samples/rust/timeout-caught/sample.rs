use reqwest::Client;

pub async fn unite(siren: &str) -> Result<String, Box<dyn std::error::Error>> {
    let client = Client::new();
    match client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await { // @send
        Ok(reponse) => Ok(reponse.text().await?),
        Err(erreur) if erreur.is_timeout() => Err("trop long".into()),
        Err(erreur) => Err(erreur.into()),
    }
}
