use std::time::Duration;

use reqwest::Client;

struct Trace {
    contexte: &'static str,
    siret: &'static str,
}

impl Trace {
    fn params(&self, objet: &str) -> Vec<(&'static str, String)> {
        vec![
            ("context", self.contexte.to_string()),
            ("recipient", self.siret.to_string()),
            ("object", objet.to_string()),
        ]
    }
}

pub struct Entreprise {
    trace: Trace,
    client: Client,
}

impl Entreprise {
    pub fn new() -> reqwest::Result<Self> {
        let trace = Trace { contexte: "Aides publiques", siret: "13002526500013" };
        Ok(Self { trace, client: Client::builder().timeout(Duration::from_secs(5)).build()? })
    }

    pub async fn unite(&self, siren: &str, objet: &str) -> reqwest::Result<String> {
        self.client.get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).query(&self.trace.params(objet)).send().await?.text().await
    }
}
