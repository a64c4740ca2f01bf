import axios from 'axios';

export const lire = (siren: string, objet: string) =>
  axios.get(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=${objet}`, // @url
    { headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` }, timeout: 5000 },
  );
