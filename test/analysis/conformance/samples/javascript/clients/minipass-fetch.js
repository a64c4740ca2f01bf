const fetch = require('minipass-fetch');

exports.unite = (siren) => fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=D`, { timeout: 5000 }); // @clean

exports.preparee = (siren) => {
  const demande = new fetch.Request(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=D`, { signal: AbortSignal.timeout(5000) });
  return fetch(demande); // @clean
};

exports.sansLimite = (siren) => fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013`); // @no-timeout @missing object
