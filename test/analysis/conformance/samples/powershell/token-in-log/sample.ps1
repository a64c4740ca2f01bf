function Get-Unite($Siren) {
    $jeton = $env:API_ENTREPRISE_TOKEN
    Write-Verbose "appel pour $Siren avec $jeton" # @value
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -Headers @{ Authorization = "Bearer $jeton" } -TimeoutSec 5
}
