function Get-Unite($Siren) {
    Invoke-RestMethod -Uri "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${Siren}?context=Aides&recipient=13002526500013&object=%C3%89tude%20d%27un%20dossier%20%C3%A9l%C3%A8ves" -TimeoutSec 5
}
