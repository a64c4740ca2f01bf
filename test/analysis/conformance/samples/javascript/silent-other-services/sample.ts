import axios from 'axios';

const API_ENTREPRISE_URL = 'https://recherche-entreprises.api.gouv.fr';
const SIRENE_URL = process.env.SIRENE_URL ?? 'https://api.insee.fr/entreprises/sirene/V3';

export const search = (text: string) => axios.get(`${API_ENTREPRISE_URL}/search`, { params: { q: text } });

export const uniteLegale = (siren: string) =>
  axios.get(`${SIRENE_URL}/siren/${siren}`, { headers: { Authorization: `Bearer ${process.env.INSEE_TOKEN}` } });

export const etablissement = (siret: string) =>
  fetch(`https://entreprise.data.gouv.fr/api/sirene/v3/etablissements/${siret}`).then((response) => response.json());
