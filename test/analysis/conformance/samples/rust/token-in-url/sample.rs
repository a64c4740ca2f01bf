use std::time::Duration;

fn agent() -> ureq::Agent {
    ureq::AgentBuilder::new().timeout(Duration::from_secs(5)).build()
}

pub fn unite(siren: &str) -> Result<String, Box<dyn std::error::Error>> {
    let jeton = std::env::var("API_ENTREPRISE_TOKEN")?;
    let url = format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?token={jeton}&context=Aides&recipient=13002526500013&object=Instruction"); // @url
    Ok(agent().get(&url).call()?.into_string()?)
}
