function Get-Unite($Siren, $Jeton) {
    $parametres = @{
        token     = $Jeton # @key
        context   = 'Aides publiques'
        recipient = '13002526500013'
        object    = 'Instruction'
    }
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $parametres -TimeoutSec 5
}
