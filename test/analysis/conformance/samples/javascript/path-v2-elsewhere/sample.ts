import axios from 'axios';

const referentiel = axios.create({ baseURL: process.env.REFERENTIEL_URL ?? 'https://referentiel.example.org', timeout: 2000 });

export const dossierLocal = (siret: string) => referentiel.get(`/v2/etablissements/${siret}/dossiers`);

export const uniteLegale = (siren: string) =>
  axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides publiques', recipient: '13002526500013', object: 'Instruction' },
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    timeout: 5000,
  });
