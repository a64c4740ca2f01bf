function Get-Unite($Siren) {
    $adresse = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${Siren}?token=$env:API_ENTREPRISE_TOKEN&context=Aides&recipient=13002526500013&object=Instruction" # @url
    Invoke-RestMethod -Uri $adresse -TimeoutSec 5
}
