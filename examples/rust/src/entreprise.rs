//! Lit API Entreprise pour le service des subventions.

use std::env;
use std::time::Duration;

use reqwest::Client;
use serde::Deserialize;

const BASE: &str = "https://entreprise.api.gouv.fr";

pub struct Entreprises {
    client: Client,
    siret: String,
}

/// À corriger : la réponse est refusée dès qu’une clé s’y ajoute.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reponse {
    pub data: Unite,
}

#[derive(Deserialize)]
pub struct Unite {
    pub siren: String,
}

impl Entreprises {
    pub fn new(siret: &str) -> reqwest::Result<Self> {
        let client = Client::builder().timeout(Duration::from_secs(5)).build()?;
        Ok(Self { client, siret: siret.to_string() })
    }

    /// Correct, au type de la réponse près.
    pub async fn unite(&self, siren: &str) -> reqwest::Result<Reponse> {
        self.client
            .get(format!("{BASE}/v4/insee/sirene/unites_legales/{siren}"))
            .bearer_auth(env::var("API_ENTREPRISE_TOKEN").expect("API_ENTREPRISE_TOKEN"))
            .query(&[
                ("context", "Subventions"),
                ("recipient", self.siret.as_str()),
                ("object", "Demande de subvention"),
            ])
            .send()
            .await?
            .error_for_status()?
            .json::<Reponse>()
            .await
    }

    /// À corriger : l’objet de la demande manque, et rien ne limite l’attente de ce client.
    pub async fn etablissement(&self, siret: &str) -> reqwest::Result<String> {
        let jeton = env::var("API_ENTREPRISE_TOKEN").expect("API_ENTREPRISE_TOKEN");
        let trace = [("context", "Subventions"), ("recipient", self.siret.as_str())];
        Client::new()
            .get(format!("{BASE}/v4/insee/sirene/etablissements/{siret}"))
            .bearer_auth(jeton)
            .query(&trace)
            .send()
            .await?
            .text()
            .await
    }
}
