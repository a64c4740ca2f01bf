use reqwest::blocking::Client;

pub fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::builder().timeout(None).build()?;
    client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send()?.text() // @send
}
