function Get-Donnees([string] $Siret) {
    $adresse = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siret" # @path
    Invoke-RestMethod -Uri $adresse -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
