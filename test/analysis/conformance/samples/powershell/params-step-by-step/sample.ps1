function Get-Unite($Siren, $Objet) {
    $parametres = @{}
    $parametres.context = 'Aides publiques'
    $parametres['recipient'] = '13002526500013'
    $parametres.Add('object', $Objet)
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $parametres -TimeoutSec 5
}
