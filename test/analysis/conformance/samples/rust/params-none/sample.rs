use std::time::Duration;

fn agent() -> ureq::Agent {
    ureq::AgentBuilder::new().timeout(Duration::from_secs(5)).build()
}

pub fn unite(siren: &str) -> Result<String, Box<dyn std::error::Error>> {
    let reponse = agent().get(&format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).call()?; // @send
    Ok(reponse.into_string()?)
}
