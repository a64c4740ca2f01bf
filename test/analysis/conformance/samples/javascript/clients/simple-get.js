const get = require('simple-get');

exports.unite = (siren, suite) => get({ url: `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=D`, timeout: 5000 }, suite); // @clean

exports.entiere = (siren, suite) => get.concat({ url: `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013`, json: true, timeout: 5000 }, suite); // @missing object

exports.parMethode = (siret, suite) => get.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/${siret}?context=Aides&recipient=13002526500013&object=D`, suite); // @no-timeout
