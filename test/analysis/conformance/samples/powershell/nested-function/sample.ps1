function Get-Unite($Siren) {
    $lire = {
        param($Numero)
        $trace = @{ context = 'Aides publiques'; recipient = '13002526500013' } # @map
        Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Numero" -Body $trace -TimeoutSec 5
    }
    & $lire $Siren
}
