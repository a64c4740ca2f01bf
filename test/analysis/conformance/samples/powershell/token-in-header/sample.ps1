function Get-Unite($Siren) {
    $entetes = @{ Authorization = "Bearer $env:API_ENTREPRISE_TOKEN" }
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -Headers $entetes -TimeoutSec 5
}
