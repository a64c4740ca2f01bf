Invoke-RestMethod 'https://entreprise.api.gouv.fr/ping/insee/sirene' -TimeoutSec 5
