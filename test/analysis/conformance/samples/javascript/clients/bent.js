const bent = require('bent');
const entetes = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const lire = bent('GET', 'json', 200, 404, 'https://entreprise.api.gouv.fr', entetes);
const json = bent('json');

exports.unite = (siren) => lire(`/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=D`); // @no-timeout

exports.etablissement = (siret) => json(`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/${siret}?context=Aides&recipient=13002526500013`, null, entetes); // @no-timeout @missing object
