function Get-Unite($Siren) {
    for ($essai = 0; $essai -lt 4; $essai++) {
        try {
            return Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
        }
        catch [Microsoft.PowerShell.Commands.HttpResponseException] {
            if ($_.Exception.Response.StatusCode -lt 500) { throw }
            Start-Sleep -Seconds 2
        }
    }
}
