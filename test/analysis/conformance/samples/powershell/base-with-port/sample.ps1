$base = 'https://entreprise.api.gouv.fr:443/'

function Get-Unite($Siren) {
    Invoke-RestMethod -Uri ($base.TrimEnd('/') + "/v4/insee/sirene/unites_legales/$Siren") -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
