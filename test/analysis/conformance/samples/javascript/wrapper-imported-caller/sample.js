const { get } = require('./http');

module.exports.uniteLegale = (siren) =>
  get(`/v4/insee/sirene/unites_legales/${siren}`, { context: 'Aides', recipient: '13002526500013' }); // @map
