Import-Module ./Entreprise.psm1

Invoke-Entreprise "/v4/insee/sirene/unites_legales/$($args[0])"
