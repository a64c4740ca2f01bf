function Get-Unite($Siren) {
    Invoke-RestMethod -Method Get -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -Headers @{ Authorization = "Bearer $env:API_ENTREPRISE_TOKEN" } -TimeoutSec 5
}
