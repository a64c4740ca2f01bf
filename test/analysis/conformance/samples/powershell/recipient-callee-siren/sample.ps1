$parametres = @{
    context   = 'Aides publiques'
    recipient = '13002526500013' # @key
    object    = 'Instruction'
}
Invoke-RestMethod -Uri 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265' -Body $parametres -TimeoutSec 5
