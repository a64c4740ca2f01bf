function Get-Unite($Siren, [hashtable] $Plus) {
    $parametres = @{ context = 'Aides publiques' } + $Plus
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $parametres -TimeoutSec 5
}
