const fetch = require('node-fetch');

async function raisonSociale(siren, recipient) {
  const response = await fetch(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Subventions&recipient=${recipient}`, // @url
    { headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` }, signal: AbortSignal.timeout(5000) },
  );
  const { data } = await response.json();
  return data.personne_morale_attributs.raison_sociale;
}

module.exports = { raisonSociale };
