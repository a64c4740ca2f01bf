function Get-Parametres {
    @{
        token     = $env:API_ENTREPRISE_TOKEN # @key
        context   = 'Aides publiques'
        recipient = '13002526500013'
        object    = 'Instruction'
    }
}

function Get-Unite($Siren) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body (Get-Parametres) -TimeoutSec 5
}

function Get-Etablissement($Siret) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$Siret" -Body (Get-Parametres) -TimeoutSec 5
}
