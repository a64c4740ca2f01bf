function Get-Donnees($Rna) {
    $adresse = "https://entreprise.api.gouv.fr/v4/ministere_interieur/api-association/associations/$Rna"
    Invoke-RestMethod -Uri $adresse -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
