$commun = @{ context = 'Aides publiques' } # @map

function Get-Unite($Siren) {
    $parametres = $commun + @{ recipient = '13002526500013' }
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $parametres -TimeoutSec 5
}
