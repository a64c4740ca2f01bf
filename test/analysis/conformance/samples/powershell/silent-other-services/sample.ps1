function Find-Entreprise($Siren) {
    $ApiEntrepriseBase = 'https://recherche-entreprises.api.gouv.fr'
    Invoke-RestMethod -Uri "$ApiEntrepriseBase/search?q=$Siren"
    Invoke-RestMethod -Uri "https://api.insee.fr/api-sirene/3.11/siren/$Siren"
    Invoke-RestMethod -Uri "https://entreprise.data.gouv.fr/api/sirene/v3/unites_legales/$Siren"
}
