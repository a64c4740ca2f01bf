import axios from 'axios';

const client = axios.create({
  baseURL: 'https://entreprise.api.gouv.fr',
  headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
  timeout: 5000,
});

const paramsFor = (object: string) => ({ context: 'Aides', recipient: '13002526500013', object });

export const uniteLegale = async (siren: string) =>
  (await client.get(`/v4/insee/sirene/unites_legales/${siren}`, { params: paramsFor('Instruction') })).data;

export const etablissement = async (siret: string) =>
  (await client.get(`/v4/insee/sirene/etablissements/${siret}`, { params: paramsFor('Contrôle') })).data;
