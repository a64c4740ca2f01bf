import express from 'express';

const app = express();
const delai = () => AbortSignal.timeout(5000);

app.get('/entreprises/:siren', async (requete, reponse) => {
  const { siren, recipient } = requete.params;
  const query = new URLSearchParams({ context: 'Aides publiques', recipient, object: 'Dossier' });
  const recue = await fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    signal: delai(),
  });
  reponse.json(await recue.json());
});
