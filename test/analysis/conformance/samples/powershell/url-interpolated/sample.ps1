function Get-Unite([string] $Siren) {
    $adresse = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${Siren}?context=Aides&recipient=13002526500013" # @url
    Invoke-RestMethod -Uri $adresse -Headers @{ Authorization = "Bearer $env:API_ENTREPRISE_TOKEN" } -TimeoutSec 5
}
