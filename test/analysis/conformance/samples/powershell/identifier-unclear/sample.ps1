function Get-Donnees($SirenOuRna) {
    $adresse = "https://entreprise.api.gouv.fr/v4/djepva/api-association/associations/$SirenOuRna"
    Invoke-RestMethod -Uri $adresse -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
