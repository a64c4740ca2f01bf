function Get-Etablissement($Siret) {
    $parametres = @{
        context   = 'Aides publiques'
        recipient = $Siret # @key
        object    = 'Instruction'
    }
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$Siret" -Body $parametres -TimeoutSec 5
}
