function Get-Donnees($Ville) {
    $adresse = "https://entreprise.api.gouv.fr/v3/meteo/previsions/$Ville" # @path
    Invoke-RestMethod -Uri $adresse -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
