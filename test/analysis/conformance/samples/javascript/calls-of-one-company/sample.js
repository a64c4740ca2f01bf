const query = '?context=Aides&recipient=13002526500013&object=Dossier';
const lire = async (chemin) => {
  const reponse = await fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/${chemin}${query}`, {
    signal: AbortSignal.timeout(5000),
  });
  return reponse.json();
};

export const fiche = (siren, siret) =>
  Promise.all([lire(`unites_legales/${siren}`), lire(`etablissements/${siret}`)]);
