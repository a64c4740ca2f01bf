function Get-Successions($Siret) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v3/insee/sirene/etablissements/$Siret/successions" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
