//! Instruit les demandes de subvention d’une liste d’entreprises.

mod entreprise;

use entreprise::Entreprises;

#[tokio::main]
async fn main() -> reqwest::Result<()> {
    let entreprises = Entreprises::new("13002526500013")?;
    // Correct : une entreprise après l’autre.
    for siren in std::env::args().skip(1) {
        println!("{}", entreprises.unite(&siren).await?.data.siren);
    }
    Ok(())
}
