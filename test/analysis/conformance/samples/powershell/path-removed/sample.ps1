function Get-Donnees($Siren) {
    $adresse = "https://entreprise.api.gouv.fr/v3/inpi/unites_legales/$Siren/actes" # @path
    Invoke-RestMethod -Uri $adresse -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
