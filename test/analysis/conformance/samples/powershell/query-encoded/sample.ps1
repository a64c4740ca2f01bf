function Get-Unite($Siren, $Objet, [int] $Numero) {
    $texte = [Uri]::EscapeDataString($Objet)
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${Siren}?context=Dossier$Numero&recipient=13002526500013&object=$texte" -TimeoutSec 5
}
