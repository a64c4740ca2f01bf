function Invoke-Entreprise([string] $Chemin) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr$Chemin" -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
