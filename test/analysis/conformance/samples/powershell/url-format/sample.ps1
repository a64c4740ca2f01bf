$Modele = 'https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{0}'

function Get-Etablissement($Siret) {
    irm -Uri ($Modele -f $Siret) -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -Headers @{ Authorization = "Bearer $env:API_ENTREPRISE_TOKEN" } -TimeoutSec 5
}
