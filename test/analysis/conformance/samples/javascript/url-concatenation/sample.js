var rp = require('request-promise');

var BASE = 'https://entreprise.api.gouv.fr';

exports.uniteLegale = function (siren, recipient) {
  var url = BASE + '/v4/insee/sirene/unites_legales/' + siren + '?recipient=' + recipient; // @url
  return rp.get({
    url: url,
    json: true,
    timeout: 5000,
    headers: { Authorization: 'Bearer ' + process.env.API_ENTREPRISE_TOKEN },
  });
};
