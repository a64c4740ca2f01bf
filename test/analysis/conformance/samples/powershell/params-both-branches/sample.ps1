function Get-Unite($Siren, [switch] $Urgent) {
    $parametres = @{ context = 'Aides publiques'; recipient = '13002526500013' }
    if ($Urgent) {
        $parametres.object = 'Dossier urgent'
    }
    else {
        $parametres.object = 'Dossier courant'
    }
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $parametres -TimeoutSec 5
}
