use std::collections::HashMap;
use std::env;
use std::sync::LazyLock;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderValue, AUTHORIZATION};
use reqwest::{Client, ClientBuilder, Method, Url};
use serde::Serialize;

const BASE: &str = "https://entreprise.api.gouv.fr";

static CLIENT: LazyLock<Client> = LazyLock::new(|| {
    Client::builder()
        .timeout(Duration::from_secs(5))
        .connect_timeout(Duration::from_millis(500))
        .build()
        .expect("client")
});

#[derive(Serialize)]
struct Trace<'a> {
    context: &'a str,
    recipient: &'a str,
    object: &'a str,
}

async fn paires(siren: &str, objet: &str) -> reqwest::Result<String> {
    // @clean
    let reponse = CLIENT
        .get(format!("{BASE}/v4/insee/sirene/unites_legales/{siren}"))
        .bearer_auth(env::var("API_ENTREPRISE_TOKEN").unwrap())
        .query(&[("context", "Marchés publics"), ("recipient", "13002526500013"), ("object", objet)])
        .send()
        .await?;
    reponse.error_for_status()?.text().await
}

async fn structure(siren: &str) -> reqwest::Result<reqwest::Response> {
    let trace = Trace { context: "Aides", recipient: "13002526500013", object: "Dossier 12" };
    // @clean
    CLIENT.get(format!("{}/v4/insee/sirene/unites_legales/{}", BASE, siren)).query(&trace).send().await
}

async fn table(siren: &str) -> Result<reqwest::Response, Box<dyn std::error::Error>> {
    let mut params = HashMap::new();
    params.insert("context", "Aides");
    params.insert("recipient", "13002526500013");
    let client = ClientBuilder::new().read_timeout(Duration::from_secs(5)).build()?;
    // @missing object
    let reponse = client.request(Method::GET, BASE.to_string() + "/v4/insee/sirene/unites_legales/" + siren).query(&params).send().await?;
    Ok(reponse)
}

async fn parEnTetes(siren: &str) -> Result<String, reqwest::Error> {
    let mut en_tetes = HeaderMap::new();
    en_tetes.insert(AUTHORIZATION, HeaderValue::from_str(&format!("Bearer {}", env::var("API_ENTREPRISE_TOKEN").unwrap_or_default())).unwrap());
    let client = Client::builder().default_headers(en_tetes).timeout(Duration::from_secs(5)).build()?;
    // @missing recipient
    let url = Url::parse_with_params(&format!("{BASE}/v4/insee/sirene/unites_legales/{siren}"), &[("context", "Aides"), ("object", "Dossier")]).unwrap();
    let demande = client.get(url).build()?;
    client.execute(demande).await?.text().await
}

async fn sans_limite(siren: &str) -> Result<String, reqwest::Error> {
    let client = Client::new();
    let mut url = Url::parse(BASE).unwrap().join(&format!("/v4/insee/sirene/unites_legales/{siren}")).unwrap();
    url.query_pairs_mut().append_pair("context", "Aides").append_pair("recipient", "13002526500013").append_pair("object", "Dossier");
    // @no-timeout
    match client.get(url).header("Accept", "application/json").send().await {
        Ok(reponse) => reponse.text().await,
        Err(erreur) => Err(erreur),
    }
}

async fn du_module(siren: &str) -> Result<String, reqwest::Error> {
    // @no-timeout @missing context recipient object
    reqwest::get(format!("{BASE}/v4/insee/sirene/unites_legales/{siren}")).await?.text().await
}

async fn de_la_requete(siren: &str) -> Result<String, reqwest::Error> {
    // @clean
    let reponse = reqwest::Client::new()
        .get(format!("{BASE}/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier"))
        .timeout(Duration::from_secs(5))
        .send()
        .await?;
    reponse.text().await
}
