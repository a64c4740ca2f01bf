import ky from 'ky';

const contexte = encodeURIComponent('Recherche & développement');

export const lire = (siren: string, objet: string, dossierId: string) =>
  ky.get(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=${contexte}&recipient=13002526500013&object=${encodeURIComponent(objet)}%20${dossierId}`,
    { headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` }, timeout: 5000 },
  );
