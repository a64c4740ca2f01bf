function Get-Unite($Siren, [int] $Essais = 2) {
    try {
        Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
    }
    catch {
        if ($Essais -eq 0) { throw }
        Get-Unite $Siren ($Essais - 1)
    }
}
