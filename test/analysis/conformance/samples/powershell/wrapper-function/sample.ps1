function Invoke-Entreprise([string] $Chemin) {
    $trace = @{ context = 'Aides publiques'; recipient = '13002526500013' } # @map
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr$Chemin" -Body $trace -TimeoutSec 5
}

function Get-Unite($Siren) {
    Invoke-Entreprise "/v4/insee/sirene/unites_legales/$Siren"
}

function Get-Etablissement($Siret) {
    Invoke-Entreprise -Chemin "/v4/insee/sirene/etablissements/$Siret"
}
