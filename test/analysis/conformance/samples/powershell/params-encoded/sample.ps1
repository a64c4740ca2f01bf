function Get-Unite($Siren) {
    $parametres = [System.Web.HttpUtility]::ParseQueryString('') # @map
    $parametres['context'] = 'Aides publiques'
    $parametres['recipient'] = '13002526500013'
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${Siren}?$($parametres.ToString())" -TimeoutSec 5
}
