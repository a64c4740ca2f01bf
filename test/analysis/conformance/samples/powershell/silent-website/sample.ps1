$catalogue = 'https://entreprise.api.gouv.fr/catalogue'
Write-Host "Le catalogue est sur $catalogue, la documentation sur https://entreprise.api.gouv.fr/developpeurs"
Invoke-WebRequest -Uri 'https://entreprise.api.gouv.fr/v3/openapi-entreprise.yaml' -OutFile openapi.yaml
