import axios, { type AxiosInstance } from 'axios';
import axiosRetry from 'axios-retry';
import https from 'node:https';

const BASE = 'https://entreprise.api.gouv.fr';
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const trace = { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier 12' };

export async function unite(siren: string) {
  // @clean
  const { data } = await axios.get(`${BASE}/v4/insee/sirene/unites_legales/${siren}`, {
    headers,
    params: trace,
    timeout: 5000,
  });
  return data;
}

export async function etablissement(siret: string) {
  const response = await axios({
    method: 'get',
    url: `${BASE}/v4/insee/sirene/etablissements/${siret}`,
    headers,
    // @missing object
    params: { context: 'Marchés publics', recipient: '13002526500013' },
    timeout: 5_000,
  });
  return response.data;
}

export const liens = (siret: string) =>
  axios.request({
    baseURL: BASE,
    url: `/v3/insee/sirene/etablissements/${siret}/successions`,
    params: trace,
    headers,
    signal: AbortSignal.timeout(5000), // @clean
  });

const client = axios.create({ baseURL: `${BASE}/v3`, headers, params: { context: 'Aides', recipient: '13002526500013' }, timeout: 5000 });
axiosRetry(client, { retries: 2 });

export const adresse = (siret: string, object: string) =>
  client.get(`/insee/sirene/etablissements/${siret}/adresse`, { params: { object } }); // @clean

export const chiffres = (siret: string) =>
  client(`/dgfip/etablissements/${siret}/chiffres_affaires`, { params: { object: 'Dossier', user_id: 'agent' } }); // @clean

const slow = axios.create();
slow.defaults.baseURL = BASE;
slow.defaults.headers.common['Authorization'] = headers.Authorization;
// @no-timeout
export const vigilance = (siren: string) => slow.get(`/v4/urssaf/unites_legales/${siren}/attestation_vigilance`, { params: trace });

export class Mandataires {
  private readonly http: AxiosInstance;
  constructor() {
    this.http = axios.create({ baseURL: BASE, timeout: 5000, httpsAgent: new https.Agent({ keepAlive: true }) });
  }
  async list(siren: string) {
    // @missing context
    return this.http.get(`/v3/infogreffe/rcs/unites_legales/${siren}/mandataires_sociaux`, {
      params: { recipient: '13002526500013', object: 'Dossier' },
      headers,
    });
  }
}
