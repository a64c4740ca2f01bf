function Get-Trace {
    return @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' }
}

function Get-Unite($Siren) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body (Get-Trace) -TimeoutSec 5
}
