const rp = require('request-promise');

const COMMON = { context: 'Aides', recipient: '13002526500013' }; // @map

module.exports = function (siren) {
  const qs = Object.assign({}, COMMON, { page: '1' });
  return rp({
    uri: `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`,
    qs,
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    json: true,
    timeout: 5000,
  });
};
