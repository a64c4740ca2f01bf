const superagent = require('superagent');

exports.uniteLegale = async (siren, recipient) => {
  const response = await superagent
    .get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`)
    .query({ context: 'Aides', recipient, object: 'Dossier' })
    .set('Authorization', `Bearer ${process.env.API_ENTREPRISE_TOKEN}`)
    .timeout(5000);
  return response.body.data;
};
