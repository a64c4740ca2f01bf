const phin = require('phin');
const patient = phin.defaults({ timeout: 5000, parse: 'json' });

exports.unite = (siren) => phin({ url: `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=D`, timeout: 5000 }); // @clean

exports.parDefaut = (siren) => patient(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=D`); // @clean

exports.promise = (siren) => phin.promisified({ url: `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013`, timeout: 5000 }); // @missing object

exports.rappel = (siren, suite) => phin.unpromisified(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=D`, suite); // @no-timeout
