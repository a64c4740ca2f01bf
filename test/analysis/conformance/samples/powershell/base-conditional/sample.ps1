$base = if ($env:APP_ENV -eq 'production') { 'https://entreprise.api.gouv.fr' } else { 'https://staging.entreprise.api.gouv.fr' }

function Get-Unite($Siren) {
    $trace = @{ context = 'Aides publiques'; recipient = '13002526500013' } # @map
    Invoke-RestMethod -Uri "$base/v4/insee/sirene/unites_legales/$Siren" -Body $trace -TimeoutSec 5
}
