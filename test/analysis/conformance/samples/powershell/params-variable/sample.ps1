function Get-Unite($Siren) {
    $parametres = @{ # @map
        context = 'Aides publiques'
        object  = 'Instruction'
    }
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $parametres -TimeoutSec 5
}
