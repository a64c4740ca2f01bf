import ky from 'ky';

const OBJET = 'Recherche & développement';

export const lire = (siren: string) =>
  ky.get(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=${OBJET}`, // @url
    { headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` }, timeout: 5000 },
  );
