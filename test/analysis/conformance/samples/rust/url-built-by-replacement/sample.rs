use std::time::Duration;

const CHEMIN: &str = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}";

fn agent() -> ureq::Agent {
    ureq::AgentBuilder::new().timeout(Duration::from_secs(5)).build()
}

pub fn unite(siren: &str) -> Result<String, Box<dyn std::error::Error>> {
    let reponse = agent()
        .get(&CHEMIN.replace("{siren}", siren))
        .query("context", "Aides publiques")
        .query("recipient", "13002526500013")
        .query("object", "Instruction")
        .call()?;
    Ok(reponse.into_string()?)
}
