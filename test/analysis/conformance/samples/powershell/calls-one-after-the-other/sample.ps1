function Get-Unites([string[]] $Sirens) {
    foreach ($siren in $Sirens) {
        Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
    }
}
