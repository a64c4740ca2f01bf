function Get-Unite($Siren, $Dossier) {
    $parametres = @{
        context   = 'Aides publiques'
        recipient = '13002526500013'
        object    = "Instruction de la demande de subvention numéro $Dossier du service" # @value
    }
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$Siren" -Body $parametres -TimeoutSec 5
}
