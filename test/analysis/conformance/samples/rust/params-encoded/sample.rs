use std::time::Duration;

fn agent() -> ureq::Agent {
    ureq::AgentBuilder::new().timeout(Duration::from_secs(5)).build()
}

pub fn unite(siren: &str) -> Result<String, Box<dyn std::error::Error>> {
    let params = [("context", "Aides publiques"), ("recipient", "13002526500013")]; // @map
    let requete = serde_urlencoded::to_string(params)?;
    Ok(agent().get(&format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?{requete}")).call()?.into_string()?)
}
