function New-Trace([string] $Objet) {
    @{ context = 'Aides publiques'; recipient = '13002526500013'; object = $Objet }
}

function Get-Unite($Siren) {
    $trace = New-Trace 'Instruction 12'
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $trace -TimeoutSec 5
}

function Get-Etablissement($Siret) {
    $trace = New-Trace -Objet 'Instruction 13'
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$Siret" -Body $trace -TimeoutSec 5
}
