$Base = 'https://entreprise.api.gouv.fr'
$Trace = @{ context = 'Aides publiques'; recipient = '13002526500013'; object = 'Instruction' }
