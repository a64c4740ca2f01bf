function Invoke-Entreprise([string] $Chemin, [int] $Secondes = 5) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr$Chemin" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec $Secondes
}

function Get-Unite($Siren) {
    Invoke-Entreprise "/v4/insee/sirene/unites_legales/$Siren"
}
