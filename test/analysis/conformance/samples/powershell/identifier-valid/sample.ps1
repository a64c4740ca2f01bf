function Get-Donnees() {
    $adresse = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265"
    Invoke-RestMethod -Uri $adresse -Body @{ context = 'Aides publiques'; recipient = '21750001600019'; object = 'Instruction' } -TimeoutSec 5
}
