$Chemin = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/:siren'

function Get-Unite($Siren) {
    Invoke-RestMethod -Uri ($Chemin.Replace(':siren', $Siren)) -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
