use std::time::Duration;

fn agent() -> ureq::Agent {
    ureq::AgentBuilder::new().timeout(Duration::from_secs(5)).build()
}

pub fn unite(siren: &str, objet: &str) -> Result<String, Box<dyn std::error::Error>> {
    let url = format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object={objet}"); // @url
    Ok(agent().get(&url).call()?.into_string()?)
}
