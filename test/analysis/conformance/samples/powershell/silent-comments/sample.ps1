<#
.SYNOPSIS
Lit https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265, par exemple par Invoke-RestMethod https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265.
#>
function Get-Chemin($Siren) {
    # Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren"
    "unites/$Siren"
}
