const fetch = require('make-fetch-happen').defaults({ timeout: 5000 });
const nu = require('make-fetch-happen');

exports.unite = (siren) => fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=D`); // @clean

exports.sansLimite = (siren) => nu(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013`); // @no-timeout @missing object
