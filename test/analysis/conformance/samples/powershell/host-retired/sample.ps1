function Get-Donnees($Siren) {
    $adresse = "https://api.apientreprise.fr/v2/entreprises/$Siren" # @path
    Invoke-RestMethod -Uri $adresse -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
