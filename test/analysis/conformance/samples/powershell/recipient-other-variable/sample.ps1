function Get-Etablissement($Siret, $SiretService) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$Siret" -Body @{ context = 'Aides publiques'; recipient = $SiretService; object = 'Instruction' } -TimeoutSec 5
}
