function Get-Unite($Siren) {
    $corps = @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } # @map
    Invoke-RestMethod -Method Post -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $corps -TimeoutSec 5
}
