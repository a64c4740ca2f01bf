const needle = require('needle');

exports.uniteLegale = (siren, callback) => {
  const options = { headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` }, response_timeout: 5000 };
  needle.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, options, callback); // @send
};
