. "$PSScriptRoot/reglages.ps1"

function Get-Unite($Siren) {
    Invoke-RestMethod -Uri "$Base/v4/insee/sirene/unites_legales/$Siren" -Body $Trace -TimeoutSec 5
}
