use reqwest::Client;

#[tokio::test]
async fn refuse_sans_trace() {
    let reponse = Client::new().get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265").send().await.unwrap();
    assert_eq!(reponse.status(), 422);
}
