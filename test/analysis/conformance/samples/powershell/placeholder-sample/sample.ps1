function Get-Unite($Siren) {
    $parametres = @{
        context   = 'Test de l''API' # @value
        recipient = '13002526500013'
        object    = 'Instruction'
    }
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $parametres -TimeoutSec 5
}
