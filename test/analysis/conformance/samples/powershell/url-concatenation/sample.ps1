$base = 'https://entreprise.api.gouv.fr'

function Get-Unite($Siren, $Service) {
    $adresse = $base + '/v4/insee/sirene/unites_legales/' + $Siren + '?recipient=' + $Service # @url
    Invoke-RestMethod -Uri $adresse -TimeoutSec 5
}
