use reqwest::Client;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let client = Client::new();
    // api-entreprise-disable-next-line missing-timeout
    client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&[("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")]).send().await?.text().await
}
