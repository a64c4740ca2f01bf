use crate::lecteur::Lecteur;

pub struct Unites;

impl Lecteur for Unites {
    fn chemin(&self, siren: &str) -> String {
        format!("/v4/insee/sirene/unites_legales/{siren}")
    }
}
