function Get-Donnees($Rna) {
    $adresse = "https://entreprise.api.gouv.fr/v3/ministere_interieur/siaf/associations/$Rna" # @path
    Invoke-RestMethod -Uri $adresse -Body @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' } -TimeoutSec 5
}
