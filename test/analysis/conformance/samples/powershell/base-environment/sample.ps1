function Get-Unite($Siren) {
    $trace = @{ context = 'Aides publiques'; recipient = '13002526500013' } # @map
    Invoke-RestMethod -Uri "$env:API_ENTREPRISE_URL/v4/insee/sirene/unites_legales/$Siren" -Body $trace -TimeoutSec 5
}
