function Get-Vigilance($Siren) {
    $requete = @{
        Uri        = "https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/$Siren/attestation_vigilance"
        Body       = @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' }
        TimeoutSec = 3 # @value
    }
    Invoke-RestMethod @requete
}
