Invoke-RestMethod -Uri 'https://registre.exemple.fr/v3/unites_legales' -Body @{ context = 'x' } -TimeoutSec 5
