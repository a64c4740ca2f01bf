function Get-Donnees($Siren) {
    $adresse = "https://entreprise.api.gouv.fr/v4/insee/sirene/unite_legale/$Siren" # @path
    Invoke-RestMethod -Uri $adresse -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
