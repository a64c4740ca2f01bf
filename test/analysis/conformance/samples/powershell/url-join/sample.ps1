function Get-Unite($Siren) {
    $adresse = 'https://entreprise.api.gouv.fr', 'v4/insee/sirene/unites_legales', $Siren -join '/'
    Invoke-RestMethod $adresse -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
