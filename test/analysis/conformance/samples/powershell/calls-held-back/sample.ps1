function Get-Unites([string[]] $Sirens) {
    $Sirens | ForEach-Object -Parallel {
        Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$_" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
    } -ThrottleLimit 4
}
