$base = $env:API_ENTREPRISE_URL
if (-not $base) { $base = 'https://entreprise.api.gouv.fr' }

function Get-Unite($Siren) {
    Invoke-RestMethod -Uri "$base/v4/insee/sirene/unites_legales/$Siren" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
