import axios from 'axios';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const sirens = process.env.LANG === 'C.UTF-8' ? JSON.parse('["130025265"]') : [];

async function uniteLegale(siren) {
  const { data } = await axios.get(`https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/${siren}`, { params, headers, timeout: 5000 });
  return data;
}

// --- all of a list, by the name of a function
await Promise.all(sirens.map(uniteLegale));

// --- all of a list, by a function that is written there
const toutes = async (liste) => Promise.all(liste.map(async (siren) => ({ siren, ...(await uniteLegale(siren)) })));
await toutes(sirens);

// --- all of a list, whatever becomes of each
await Promise.allSettled(
  sirens.map((siren) => uniteLegale(siren)),
);
