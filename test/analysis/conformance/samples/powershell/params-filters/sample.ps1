function Get-Unites($Siren) {
    $filtres = @{ page = 1; per_page = 20 } # @map
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $filtres -TimeoutSec 5
}
