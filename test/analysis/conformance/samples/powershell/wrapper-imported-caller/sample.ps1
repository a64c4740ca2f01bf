. "$PSScriptRoot\lib\client.ps1"

function Get-Unite($Siren) {
    $parametres = @{ context = 'Aides publiques'; recipient = '13002526500013' } # @map
    Invoke-Entreprise -Chemin "/v4/insee/sirene/unites_legales/$Siren" -Parametres $parametres
}
