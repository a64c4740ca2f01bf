use std::time::Duration;

use ureq::Agent;

const BASE: &str = "https://entreprise.api.gouv.fr";

fn deux(siren: &str) -> Result<String, ureq::Error> {
    let agent = ureq::AgentBuilder::new().timeout(Duration::from_secs(5)).build();
    // @clean
    let reponse = agent
        .get(&format!("{BASE}/v4/insee/sirene/unites_legales/{siren}"))
        .set("Authorization", &format!("Bearer {}", std::env::var("API_ENTREPRISE_TOKEN").unwrap()))
        .query("context", "Marchés publics")
        .query("recipient", "13002526500013")
        .query("object", "Dossier 12")
        .call()?;
    Ok(reponse.into_string()?)
}

fn trois(siren: &str) -> Result<String, ureq::Error> {
    let config = Agent::config_builder().timeout_global(Some(Duration::from_secs(5))).build();
    let agent: Agent = config.into();
    let mut reponse = agent
        .get(format!("{BASE}/v4/insee/sirene/unites_legales/{siren}"))
        .header("Authorization", "Bearer jeton")
        // @missing object
        .query_pairs([("context", "Aides"), ("recipient", "13002526500013")])
        .call()?;
    reponse.body_mut().read_to_string()
}

fn de_la_requete(siren: &str) -> Result<(), ureq::Error> {
    // @clean
    ureq::get(format!("{BASE}/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier"))
        .config()
        .timeout_global(Some(Duration::from_secs(5)))
        .build()
        .call()?;
    Ok(())
}

fn sans_limite(siren: &str) -> Result<ureq::Response, ureq::Error> {
    // @no-timeout
    ureq::get(&format!("{BASE}/v4/insee/sirene/unites_legales/{siren}"))
        .query("context", "Aides")
        .query("recipient", "13002526500013")
        .query("object", "Dossier")
        .call()
}

fn par_methode(siren: &str, agent: &Agent) -> Result<ureq::Response, ureq::Error> {
    // @clean
    agent.request("GET", &format!("{BASE}/v4/insee/sirene/unites_legales/{siren}"))
        .timeout(Duration::from_secs(5))
        .query("context", "Aides")
        .query("recipient", "13002526500013")
        .query("object", "Dossier")
        .call()
}
