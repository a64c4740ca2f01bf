function Get-Fiche($Siren, $Siret) {
    $unite = Start-Job { Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$using:Siren" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5 }
    $lieu = Start-Job { Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$using:Siret" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5 }
    Wait-Job $unite, $lieu | Receive-Job
}
