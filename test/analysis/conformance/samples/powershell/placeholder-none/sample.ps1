function Get-Unite($Siren) {
    $parametres = @{ context = 'Aides publiques'; recipient = $env:SIRET_SERVICE; object = 'Test d’éligibilité aux aides' }
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $parametres -TimeoutSec 5
}
