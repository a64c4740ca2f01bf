use std::time::Duration;

fn base() -> &'static str {
    if std::env::var("APP_ENV").as_deref() == Ok("production") {
        "https://entreprise.api.gouv.fr"
    } else {
        "https://staging.entreprise.api.gouv.fr"
    }
}

fn agent() -> ureq::Agent {
    ureq::AgentBuilder::new().timeout(Duration::from_secs(5)).build()
}

pub fn unite(siren: &str) -> Result<String, Box<dyn std::error::Error>> {
    let reponse = agent() // @map
        .get(&format!("{}/v4/insee/sirene/unites_legales/{siren}", base()))
        .query("context", "Aides publiques")
        .query("recipient", "13002526500013")
        .call()?;
    Ok(reponse.into_string()?)
}
