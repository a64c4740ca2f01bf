function Get-Chiffres($Siret, $Agent) {
    $parametres = @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } + @{ user_id = $Agent }
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v3/dgfip/etablissements/$Siret/chiffres_affaires" -Body $parametres -TimeoutSec 5
}
