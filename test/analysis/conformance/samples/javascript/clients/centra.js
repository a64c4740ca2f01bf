const centra = require('centra');
const q = { context: 'Aides', recipient: '13002526500013' };

exports.unite = (siren) => centra(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`).query(q).query('object', 'D').timeout(5000).send(); // @clean

exports.parChemin = (siren) => centra('https://entreprise.api.gouv.fr').path('/v4/insee/sirene/unites_legales').path(siren).query(q).timeout(5000).compress().send(); // @missing object

exports.sansLimite = (siret) => centra(`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/${siret}`, 'GET').query({ ...q, object: 'D' }).header('Accept', 'application/json').option('timeout', 5000).send(); // @no-timeout
