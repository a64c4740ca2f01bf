function Get-Unite([string] $Siren, [string] $Objet) {
    $objetEncode = [uri]::EscapeDataString($Objet)
    Invoke-RestMethod "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${Siren}?context=Aides&recipient=13002526500013&object=$objetEncode" -Headers @{ Authorization = "Bearer $env:API_ENTREPRISE_TOKEN" } -TimeoutSec 5
}
