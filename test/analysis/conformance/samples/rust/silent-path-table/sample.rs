use std::collections::HashMap;

pub fn chemins() -> HashMap<&'static str, &'static str> {
    HashMap::from([
        ("unite", "/v4/insee/sirene/unites_legales/{siren}"),
        ("etablissement", "/v4/insee/sirene/etablissements/{siret}"),
        ("kbis", "https://entreprise.api.gouv.fr/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis"),
    ])
}
