#Requires -Version 7.4
# Contrôle les fournisseurs d’un fichier avant de les payer.
param([Parameter(Mandatory)] [string] $Fichier)

$base = 'https://entreprise.api.gouv.fr'
$entetes = @{ Authorization = "Bearer $env:API_ENTREPRISE_TOKEN" }
$trace = @{ context = 'Paiement des fournisseurs'; recipient = '13002526500013' }

# À corriger : l’objet de la demande manque.
function Get-Unite([string] $Siren) {
    Invoke-RestMethod -Uri "$base/v4/insee/sirene/unites_legales/$Siren" -Body $trace -Headers $entetes -TimeoutSec 5
}

# À corriger : rien ne limite l’attente, et les reprises répètent aussi les refus.
function Get-Vigilance([string] $Siren, [string] $Dossier) {
    $requete = @{
        Uri               = "$base/v4/urssaf/unites_legales/$Siren/attestation_vigilance"
        Body              = $trace + @{ object = $Dossier }
        Headers           = $entetes
        MaximumRetryCount = 3
    }
    Invoke-RestMethod @requete
}

Import-Csv $Fichier -Delimiter ';' | ForEach-Object {
    Get-Unite -Siren $_.Siren
    Get-Vigilance -Siren $_.Siren -Dossier "Facture $($_.Facture)"
}
