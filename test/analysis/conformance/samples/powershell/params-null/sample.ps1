function Get-Unite($Siren) {
    $parametres = @{ context = 'Aides publiques'; recipient = $null; object = 'Instruction' } # @map
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $parametres -TimeoutSec 5
}
