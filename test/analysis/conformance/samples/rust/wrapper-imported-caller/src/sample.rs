use crate::entreprise;

pub async fn unite(siren: &str) -> reqwest::Result<String> {
    let chemin = format!("/v4/insee/sirene/unites_legales/{siren}");
    entreprise::lire(&chemin, &[("context", "Aides publiques"), ("recipient", "13002526500013")]).await // @map
}
