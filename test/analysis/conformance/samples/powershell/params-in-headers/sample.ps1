function Get-Unite($Siren) {
    $entetes = @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } # @map
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Headers $entetes -TimeoutSec 5
}
