$chemins = @{
    unite         = '/v4/insee/sirene/unites_legales/{0}'
    etablissement = '/v4/insee/sirene/etablissements/{0}'
    kbis          = 'https://entreprise.api.gouv.fr/v3/infogreffe/rcs/unites_legales/{0}/extrait_kbis'
}
$chemins.Keys | Sort-Object
