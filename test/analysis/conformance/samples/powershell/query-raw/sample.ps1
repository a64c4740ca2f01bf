function Get-Unite($Siren, $Objet) {
    $adresse = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${Siren}?context=Aides&recipient=13002526500013&object=$Objet" # @url
    Invoke-RestMethod -Uri $adresse -TimeoutSec 5
}
