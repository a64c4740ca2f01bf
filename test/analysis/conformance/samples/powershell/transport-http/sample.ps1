function Get-Unite($Siren) {
    $adresse = "http://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" # @url
    Invoke-RestMethod -Uri $adresse -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
