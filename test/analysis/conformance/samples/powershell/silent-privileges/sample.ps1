Invoke-RestMethod -Uri 'https://entreprise.api.gouv.fr/privileges' -Headers @{ Authorization = "Bearer $env:API_ENTREPRISE_TOKEN" } -TimeoutSec 5
