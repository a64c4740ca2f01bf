function Get-Chiffres($Siret) {
    $parametres = @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } # @map
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v3/dgfip/etablissements/$Siret/chiffres_affaires" -Body $parametres -TimeoutSec 5
}
