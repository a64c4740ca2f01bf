function Get-Unite($Siren) {
    $adresse = [UriBuilder]::new("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren")
    $adresse.Query = 'context=Aides&recipient=13002526500013' # @url
    Invoke-RestMethod -Uri $adresse.Uri -TimeoutSec 5
}
