function Get-Unite($Siren) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -TimeoutSec 5 # @send
}
