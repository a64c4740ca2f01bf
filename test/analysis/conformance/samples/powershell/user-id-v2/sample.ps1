function Get-Exercices($Siret) {
    $parametres = @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } # @map
    $adresse = "https://entreprise.api.gouv.fr/v2/exercices/$Siret" # @path
    Invoke-RestMethod -Uri $adresse -Body $parametres -TimeoutSec 5
}
