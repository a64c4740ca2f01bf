use std::time::Duration;

use reqwest::blocking::{Client, Response};

const BASE: &str = "https://entreprise.api.gouv.fr/v4/insee/sirene/";

pub struct Entreprise {
    client: Client,
    jeton: String,
}

impl Entreprise {
    pub fn new(jeton: &str) -> Self {
        let client = Client::builder().timeout(Duration::from_secs(5)).build().unwrap();
        Self { client, jeton: jeton.to_string() }
    }

    fn lire(&self, chemin: &str, objet: &str) -> reqwest::Result<Response> {
        self.client
            .get(format!("{BASE}{chemin}"))
            .bearer_auth(&self.jeton)
            // @missing recipient
            .query(&[("context", "Aides"), ("object", objet)])
            .send()
    }

    pub fn unite(&self, siren: &str) -> reqwest::Result<Response> {
        self.lire(&format!("unites_legales/{siren}"), "Dossier 12")
    }
}

fn trente_secondes(siren: &str) -> reqwest::Result<String> {
    let params = vec![("context", "Aides"), ("recipient", "13002526500013"), ("object", "Dossier")];
    // @clean
    Client::new().get(format!("{BASE}unites_legales/{siren}")).query(&params).send()?.text()
}

fn du_module(siret: &str) -> reqwest::Result<String> {
    // @missing context recipient object
    reqwest::blocking::get(format!("{BASE}etablissements/{siret}"))?.text()
}
