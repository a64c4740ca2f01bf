function Invoke-Entreprise([string] $Chemin, [hashtable] $Parametres) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr$Chemin" -Body $Parametres -TimeoutSec 5
}
