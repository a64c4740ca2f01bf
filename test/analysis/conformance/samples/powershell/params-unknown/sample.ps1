function Get-Unite($Siren, [hashtable] $Parametres) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $Parametres -TimeoutSec 5
}
